print(eval('1 + undefined_name'))
