package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The archive, or what it needs to take a file in, does not answer now; nothing is lost by it. */
public class ArchiveUnavailable extends UncheckedIOException {

    ArchiveUnavailable(IOException cause) {
        this(
                "Arsip sedang tidak dapat dihubungi. Yang sudah diunggah tersimpan dan dilanjutkan begitu arsip"
                        + " kembali; berkas lain dapat dibuka sesudah itu.",
                cause);
    }

    ArchiveUnavailable(String message, IOException cause) {
        super(message, cause);
    }
}
