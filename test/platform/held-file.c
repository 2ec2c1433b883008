/* Holds a file open for so many seconds, so that others may read it but neither replace nor remove it, as Word and Acrobat do. */
#include <stdio.h>
#include <windows.h>

int wmain(int count, wchar_t **arguments) {
  if (count != 3) return 2;
  HANDLE file = CreateFileW(arguments[1], GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) return 1;
  puts("held");
  fflush(stdout);
  Sleep(1000 * (DWORD)wcstoul(arguments[2], NULL, 10));
  return 0;
}
