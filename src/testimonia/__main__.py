"""`python -m testimonia` is the same as `testimonia`."""

from testimonia.cli import main

if __name__ == "__main__":
    main()
