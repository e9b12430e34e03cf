def cleanup():
    try:
        raise ValueError('body')
    finally:
        [].pop()


cleanup()
