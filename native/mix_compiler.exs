defmodule Mix.Tasks.Compile.ExMontyNif do
  @moduledoc """
  Builds the NIF with cargo when its sources have changed since the last build, and puts it into `priv/native`.

  It does nothing where a precompiled NIF is used: in the package from Hex, which has the checksums of those
  (`EX_MONTY_BUILD=1` builds from source all the same).

  `EX_MONTY_CARGO_PROFILE` chooses another cargo profile than `release`; `CARGO_TARGET_DIR` another place to build in.
  """
  use Mix.Task.Compiler

  @root Path.expand("..", __DIR__)
  @native __DIR__

  @impl true
  def run(_args) do
    if build?(), do: build(), else: :noop
  end

  @impl true
  def manifests, do: []

  @impl true
  def clean do
    File.rm(library())
    File.rm(stamp_file())
    :ok
  end

  defp build? do
    System.get_env("EX_MONTY_BUILD") in ["1", "true"] or Path.wildcard(Path.join(@root, "checksum-*.exs")) == [] or
      not Code.ensure_loaded?(RustlerPrecompiled)
  end

  defp build do
    stamp = stamp()

    if File.exists?(library()) and File.read(stamp_file()) == {:ok, stamp} do
      :noop
    else
      cargo()
      install()
      File.write!(stamp_file(), stamp)
      # A build directory made before there was anything in priv has no link to it yet.
      Mix.Project.build_structure()
      {:ok, []}
    end
  end

  defp cargo do
    cargo =
      System.find_executable("cargo") ||
        Mix.raise("ExMonty: cargo was not found; install Rust (https://rustup.rs) to build the NIF")

    Mix.shell().info("Compiling the NIF (cargo build --profile #{profile()} -p ex_monty)")
    args = ["build", "--profile", profile(), "-p", "ex_monty", "--manifest-path", Path.join(@native, "Cargo.toml")]

    case System.cmd(cargo, args, cd: @native, into: IO.stream(:stdio, :line), stderr_to_stdout: true) do
      {_, 0} -> :ok
      {_, status} -> Mix.raise("ExMonty: building the NIF failed (cargo exited with status #{status})")
    end
  end

  # The new library takes the old one's place as a new file: a BEAM that has the old one mapped keeps it.
  defp install do
    built = Path.join([target_dir(), profile_dir(), built_name()])
    File.mkdir_p!(Path.dirname(library()))
    fresh = library() <> ".new"
    File.cp!(built, fresh)
    File.rename!(fresh, library())
  end

  # Names, sizes and times of all that the library is made of.
  defp stamp do
    sources =
      for dir <- ["monty_vm/src", "ex_monty"],
          path <- Path.wildcard(Path.join([@native, dir, "**/*"])),
          File.regular?(path),
          do: path

    manifests = for name <- ["Cargo.toml", "Cargo.lock", "monty_vm/Cargo.toml"], do: Path.join(@native, name)

    facts =
      for path <- Enum.sort(sources ++ manifests) do
        stat = File.stat!(path, time: :posix)
        {Path.relative_to(path, @native), stat.size, stat.mtime}
      end

    :erlang.md5(:erlang.term_to_binary({profile(), facts})) |> Base.encode16()
  end

  defp profile, do: System.get_env("EX_MONTY_CARGO_PROFILE", "release")

  defp profile_dir, do: if(profile() == "dev", do: "debug", else: profile())

  defp target_dir do
    case System.get_env("CARGO_TARGET_DIR") do
      dir when dir in [nil, ""] -> Path.join(@native, "target")
      dir -> Path.expand(dir, @native)
    end
  end

  defp built_name do
    case :os.type() do
      {:win32, _} -> "ex_monty.dll"
      {:unix, :darwin} -> "libex_monty.dylib"
      _ -> "libex_monty.so"
    end
  end

  defp library do
    extension = if match?({:win32, _}, :os.type()), do: ".dll", else: ".so"
    Path.join([@root, "priv", "native", "ex_monty" <> extension])
  end

  defp stamp_file, do: Path.join([@root, "priv", "native", "ex_monty.stamp"])
end
