Code.require_file("native/mix_compiler.exs", __DIR__)

defmodule ExMonty.MixProject do
  use Mix.Project

  @version "0.1.0"
  @source_url "https://github.com/jtippett/ex_monty"

  def project do
    [
      app: :ex_monty,
      version: @version,
      elixir: "~> 1.14",
      compilers: [:ex_monty_nif] ++ Mix.compilers(),
      elixirc_paths: elixirc_paths(Mix.env()),
      start_permanent: Mix.env() == :prod,
      deps: deps(),
      description: description(),
      package: package(),
      name: "ExMonty",
      source_url: @source_url,
      docs: docs()
    ]
  end

  def application do
    [extra_applications: [:crypto, :logger]]
  end

  defp elixirc_paths(:test), do: ["lib", "test/support"]
  defp elixirc_paths(_), do: ["lib"]

  defp description do
    "A fast, sandboxed Python interpreter inside the BEAM: compiled to bytecode, run in slices, limited in everything."
  end

  # No Hex package is needed to build, test or run ExMonty. They are asked for where Hex is in use, see `hex?/0`.
  defp deps, do: if(hex?(), do: hex_deps(), else: [])

  defp hex_deps do
    [
      {:rustler_precompiled, "~> 0.8"},
      {:rustler, "~> 0.37", optional: true},
      {:ex_doc, "~> 0.34", only: :dev, runtime: false},
      {:stream_data, "~> 1.1", only: [:dev, :test]}
    ]
  end

  # Whether this build uses Hex packages:
  #
  #   1. EX_MONTY_HEX=1 says yes, EX_MONTY_HEX=0 says no.
  #   2. Without the Hex archive: no.
  #   3. With it: yes when the packages have been fetched, or when a `mix deps.*` or `mix hex.*` task runs
  #      (the one that fetches them).
  #
  # So a fresh checkout builds with cargo alone, with or without a network, and `mix deps.get` opts in to the rest.
  defp hex? do
    case System.get_env("EX_MONTY_HEX") do
      yes when yes in ["1", "true"] -> true
      no when no in ["0", "false"] -> false
      _ -> Code.ensure_loaded?(Hex) and (deps_task?() or deps_fetched?())
    end
  end

  defp deps_task? do
    case System.argv() do
      [task | _] -> task == "deps" or String.starts_with?(task, ["deps.", "hex."])
      [] -> false
    end
  end

  defp deps_fetched?, do: File.dir?(Path.join(Mix.Project.deps_path(), "rustler_precompiled"))

  defp package do
    [
      licenses: ["MIT"],
      links: %{"GitHub" => @source_url, "Changelog" => "#{@source_url}/blob/master/CHANGELOG.md"},
      files: ~w(lib native/Cargo.toml native/Cargo.lock native/mix_compiler.exs native/monty_vm/src native/monty_vm/Cargo.toml
           native/ex_monty/src native/ex_monty/build.rs native/ex_monty/Cargo.toml native/cli/src native/cli/Cargo.toml native/fuzz/src native/fuzz/Cargo.toml
           checksum-*.exs mix.exs README.md CHANGELOG.md LICENSE .formatter.exs guides)
    ]
  end

  defp docs do
    [
      main: "readme",
      source_ref: "v#{@version}",
      extras: ["README.md", "guides/durable_workflows.md", "CHANGELOG.md", "LICENSE"],
      groups_for_modules: [
        "Host calls": [ExMonty.FunctionCall, ExMonty.MethodCall, ExMonty.OsCall, ExMonty.Snapshot, ExMonty.Futures],
        Data: [ExMonty.Runner, ExMonty.Dataclass, ExMonty.StackFrame],
        Errors: [ExMonty.Exception]
      ]
    ]
  end
end
