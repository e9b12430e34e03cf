defmodule ExMonty.PseudoFS.Arguments do
  @moduledoc false
  # Checks of what a program gives to a call. It is not trusted, so any term can be an argument, and what is wrong with one is an
  # exception with CPython's text. That is thrown as `{:refuse, type, message}`; `ExMonty.PseudoFS.Call` makes it the answer.

  @typedoc """
  What an argument must be:

    * `:path`, `:src`, `:dst` - a path of a function of `os`, which names them so in its errors.
    * `:file` - a path that is opened.
    * `:any_path` - a path that no file can have is no error.
    * `:text`, `:bytes` - what is written.
    * `:mode` - a mode of `open`; becomes a pair of the text and of a way of `ExMonty.PseudoFS.Change.open/3`.
    * `:key` - the name of a variable.
  """
  @type kind :: :path | :src | :dst | :file | :any_path | :text | :bytes | :mode | :key

  @doc "The arguments, each of its kind."
  @spec positional([kind()], term(), String.t()) :: [term()]
  def positional(kinds, args, label) do
    unless is_list(args) and not List.improper?(args), do: refuse(:type_error, "#{label} expected a list of arguments")

    if length(args) != length(kinds) do
      plural = if length(kinds) == 1, do: "argument", else: "arguments"
      refuse(:type_error, "#{label} expected #{length(kinds)} #{plural}, got #{length(args)}")
    end

    Enum.zip_with(kinds, args, &argument(&1, &2, label))
  end

  defp argument(kind, {:path, path}, label) when kind in [:path, :src, :dst, :file, :any_path] and is_binary(path) do
    unless String.valid?(path), do: refuse(:value_error, "#{label}: #{kind} is not valid UTF-8")

    cond do
      kind == :any_path or :binary.match(path, <<0>>) == :nomatch -> path
      kind == :file -> refuse(:value_error, "embedded null byte")
      true -> refuse(:value_error, "#{label}: embedded null character in #{kind}")
    end
  end

  defp argument(:file, other, _label) do
    refuse(:type_error, "expected str, bytes or os.PathLike object, not #{type_name(other)}")
  end

  defp argument(:any_path, other, label), do: argument(:path, other, label)

  defp argument(kind, other, label) when kind in [:path, :src, :dst] do
    refuse(:type_error, "#{label}: #{kind} should be string, bytes or os.PathLike, not #{type_name(other)}")
  end

  defp argument(:text, text, _label) when is_binary(text) do
    if String.valid?(text), do: text, else: refuse(:value_error, "data is not valid UTF-8")
  end

  defp argument(:text, other, _label), do: refuse(:type_error, "data must be str, not #{type_name(other)}")

  defp argument(:bytes, {:bytes, bytes}, _label) when is_binary(bytes), do: bytes

  defp argument(:bytes, other, _label) do
    refuse(:type_error, "memoryview: a bytes-like object is required, not '#{type_name(other)}'")
  end

  defp argument(:mode, mode, _label) when is_binary(mode) do
    case open_how(mode) do
      {:ok, how} -> {mode, how}
      {:error, message} -> refuse(:value_error, message)
    end
  end

  defp argument(:mode, other, _label) do
    name = if other == nil, do: "None", else: type_name(other)
    refuse(:type_error, "open() argument 'mode' must be str, not #{name}")
  end

  defp argument(:key, key, _label) when is_binary(key), do: key
  defp argument(:key, other, _label), do: refuse(:type_error, "str expected, not #{type_name(other)}")

  # Which of the ways of `Change.open/3` a mode text of Python means.
  defp open_how(mode) do
    letters = String.graphemes(String.slice(mode, 0, 8))
    how = Enum.filter(letters, &(&1 in ["r", "w", "x", "a"]))

    cond do
      :binary.match(mode, <<0>>) != :nomatch ->
        {:error, "embedded null character"}

      not String.valid?(mode) or byte_size(mode) > 7 or letters != Enum.uniq(letters) or
          Enum.any?(letters, &(&1 not in ["r", "w", "x", "a", "b", "t", "+"])) ->
        {:error, "invalid mode: '#{if String.valid?(mode), do: mode, else: "?"}'"}

      "b" in letters and "t" in letters ->
        {:error, "can't have text and binary mode at once"}

      how == [] ->
        {:error, "Must have exactly one of create/read/write/append mode and at most one plus"}

      true ->
        case how do
          ["r"] -> {:ok, :read}
          ["w"] -> {:ok, :write}
          ["x"] -> {:ok, :create}
          ["a"] -> {:ok, :append}
          _ -> {:error, "must have exactly one of create/read/write/append mode"}
        end
    end
  end

  @doc "The keyword arguments, those not given by default; the types are those of the defaults."
  @spec named(keyword(boolean() | integer()), term(), String.t()) :: %{atom() => boolean() | integer()}
  def named(defaults, kwargs, label) when is_map(kwargs) do
    known = Map.new(defaults, fn {name, value} -> {Atom.to_string(name), {name, value}} end)

    kwargs
    |> Map.to_list()
    |> Enum.reduce(Map.new(defaults), fn {key, value}, options ->
      case known do
        %{^key => {name, default}} -> Map.put(options, name, option(name, default, value, label))
        _ -> refuse(:type_error, unexpected(key, label))
      end
    end)
  end

  def named(_defaults, _kwargs, _label), do: refuse(:type_error, "keywords must be strings")

  defp unexpected(key, label) do
    if is_binary(key) and String.valid?(key),
      do: "#{label}() got an unexpected keyword argument '#{key}'",
      else: "keywords must be strings"
  end

  defp option(_name, default, value, _label) when is_boolean(default) and is_boolean(value), do: value
  defp option(_name, default, value, _label) when is_integer(default) and is_integer(value), do: value

  defp option(_name, default, value, _label) when is_integer(default) do
    refuse(:type_error, "'#{type_name(value)}' object cannot be interpreted as an integer")
  end

  defp option(name, _default, value, label) do
    refuse(:type_error, "#{label}() argument '#{name}' must be bool, not #{type_name(value)}")
  end

  defp type_name(nil), do: "NoneType"
  defp type_name(value) when is_boolean(value), do: "bool"
  defp type_name(value) when is_integer(value), do: "int"
  defp type_name(value) when is_float(value) or value in [:infinity, :neg_infinity, :nan], do: "float"
  defp type_name(value) when is_binary(value), do: "str"
  defp type_name(value) when is_list(value), do: "list"
  defp type_name(%MapSet{}), do: "set"
  defp type_name(value) when is_map(value) and not is_struct(value), do: "dict"
  defp type_name({:bytes, _}), do: "bytes"
  defp type_name({:path, _}), do: "PosixPath"
  defp type_name(value) when is_tuple(value), do: "tuple"
  defp type_name(_value), do: "object"

  @doc "Throws a refusal."
  @spec refuse(atom(), String.t()) :: no_return()
  def refuse(type, message), do: throw({:refuse, type, message})
end
