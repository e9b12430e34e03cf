def work():
    try:
        raise ValueError('naked')
    except* ValueError as e:
        raise


def more():
    try:
        work()
    except* ValueError as e:
        e.add_note('a note')
        raise e


more()
