"""A folder as a Mac's: names with other capitals, or composed otherwise (NFC, NFD), are the same name. Python 3 with fusepy.

    python3 case_insensitive.py STORE MOUNTPOINT

What is written below MOUNTPOINT stands in STORE under the name that it was first given.
"""

import errno
import os
import sys
import unicodedata

from fusepy import FUSE, FuseOSError, Operations

ATTRIBUTES = ("st_atime", "st_ctime", "st_gid", "st_ino", "st_mode", "st_mtime", "st_nlink", "st_size", "st_uid")
FILE_SYSTEM = (
    "f_bavail", "f_bfree", "f_blocks", "f_bsize", "f_favail", "f_ffree", "f_files", "f_flag", "f_frsize", "f_namemax",
)


def folded(name):
    """The same for all names that are one here."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).casefold())


def told(call):
    """What the system refuses is refused here for the same reason."""

    def telling(*args):
        try:
            return call(*args)
        except OSError as error:
            raise FuseOSError(error.errno) from error

    return telling


class CaseInsensitive(Operations):
    def __init__(self, store):
        self.store = store

    def real(self, path):
        """Where a path stands: each name as it is called, of one that is not there as it is given."""
        place = self.store
        for name in path.split("/"):
            if name == "":
                continue
            wanted = os.path.join(place, name)
            if not os.path.lexists(wanted) and os.path.isdir(place):
                alike = [other for other in os.listdir(place) if folded(other) == folded(name)]
                wanted = os.path.join(place, alike[0]) if alike else wanted
            place = wanted
        return place

    @told
    def getattr(self, path, handle=None):
        state = os.lstat(self.real(path))
        return {name: getattr(state, name) for name in ATTRIBUTES}

    @told
    def access(self, path, mode):
        if not os.access(self.real(path), mode):
            raise OSError(errno.EACCES if os.path.lexists(self.real(path)) else errno.ENOENT, "")

    def readdir(self, path, handle):
        return [".", "..", *os.listdir(self.real(path))]

    @told
    def mkdir(self, path, mode):
        os.mkdir(self.real(path), mode)

    @told
    def rmdir(self, path):
        os.rmdir(self.real(path))

    @told
    def unlink(self, path):
        os.unlink(self.real(path))

    @told
    def rename(self, old, new):
        # Another spelling of its own name is a new name; of another file's it replaces that.
        source, target = self.real(old), self.real(new)
        if source == target:
            target = os.path.join(os.path.dirname(target), os.path.basename(new))
        os.rename(source, target)

    @told
    def chmod(self, path, mode):
        os.chmod(self.real(path), mode)

    @told
    def chown(self, path, user, group):
        os.chown(self.real(path), user, group)

    @told
    def utimens(self, path, times=None):
        os.utime(self.real(path), times)

    @told
    def symlink(self, path, target):
        os.symlink(target, self.real(path))

    @told
    def readlink(self, path):
        return os.readlink(self.real(path))

    @told
    def open(self, path, flags):
        return os.open(self.real(path), flags)

    @told
    def create(self, path, mode, _=None):
        return os.open(self.real(path), os.O_RDWR | os.O_CREAT | os.O_TRUNC, mode)

    @told
    def read(self, path, size, offset, handle):
        return os.pread(handle, size, offset)

    @told
    def write(self, path, data, offset, handle):
        return os.pwrite(handle, data, offset)

    @told
    def truncate(self, path, length, handle=None):
        os.truncate(self.real(path), length)

    def flush(self, path, handle):
        return 0

    def fsync(self, path, datasync, handle):
        return 0

    @told
    def release(self, path, handle):
        os.close(handle)

    def statfs(self, path):
        state = os.statvfs(self.store)
        return {name: getattr(state, name) for name in FILE_SYSTEM}


if __name__ == "__main__":
    FUSE(CaseInsensitive(sys.argv[1]), sys.argv[2], foreground=True, nothreads=True, use_ino=True)
