defmodule ExMonty.Native.Loader do
  @moduledoc false
  # How the NIF is found. In the package from Hex: a precompiled one, downloaded and checked by RustlerPrecompiled.
  # In a checkout, or where Hex is not in use: the one that the compiler task `ex_monty_nif` built into priv.

  @version Mix.Project.config()[:version]
  @source_url Mix.Project.config()[:source_url]
  @precompiled? Code.ensure_loaded?(RustlerPrecompiled) and Path.wildcard("checksum-*.exs") != [] and
                  System.get_env("EX_MONTY_BUILD") not in ["1", "true"]

  defmacro __using__(_options) do
    if @precompiled? do
      quote do
        use RustlerPrecompiled,
          otp_app: :ex_monty,
          crate: "ex_monty",
          version: unquote(@version),
          base_url: unquote("#{@source_url}/releases/download/v#{@version}"),
          targets: ~w(aarch64-apple-darwin x86_64-apple-darwin aarch64-unknown-linux-gnu x86_64-unknown-linux-gnu),
          nif_versions: ["2.15"],
          load_data_fun: {ExMonty.Native.Loader, :load_data}
      end
    else
      quote do
        @on_load :load_nif

        @doc false
        def load_nif do
          path = :filename.join([:code.priv_dir(:ex_monty), "native", "ex_monty"])
          :erlang.load_nif(path, ExMonty.Native.Loader.load_data())
        end
      end
    end
  end

  @doc "What the NIF is told of this Elixir: the fields of a MapSet, so that it can make one."
  def load_data, do: Map.from_struct(MapSet.new())
end
