[
  inputs: ["{mix,.formatter}.exs", "native/*.exs", "{lib,test,examples}/**/*.{ex,exs}", "scripts/*.exs"],
  line_length: 130
]
