package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** An upload on its way in: streamed to a temporary file, counted and hashed, gone when closed. */
record ReceivedFile(Path path, long size, String sha256) implements AutoCloseable {

    static ReceivedFile receive(Path folder, InputStream content, String name, Allowed allowed) {
        Path path = null;
        try {
            Files.createDirectories(folder);
            path = Files.createTempFile(folder, "masuk-", ".tmp");
            var digest = DigestUtils.getSha256Digest();
            var size = copy(new DigestInputStream(content, digest), path, allowed.maxBytes());
            var file = new ReceivedFile(path, size, Hex.encodeHexString(digest.digest()));
            if (size > allowed.maxBytes()) {
                file.close();
                throw allowed.refuse(name, "terlalu besar");
            }
            if (size == 0) {
                file.close();
                throw allowed.refuse(name, "kosong");
            }
            return file;
        } catch (IOException broken) {
            delete(path);
            throw new ArchiveUnavailable(broken);
        }
    }

    /** Stops one byte past the limit, so that an endless upload fills no disk. */
    private static long copy(InputStream content, Path path, long limit) throws IOException {
        var size = 0L;
        var buffer = new byte[64 * 1024];
        try (var out = Files.newOutputStream(path)) {
            int read;
            while (size <= limit && (read = content.read(buffer)) >= 0) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void delete(Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            path.toFile().deleteOnExit();
        }
    }
}
