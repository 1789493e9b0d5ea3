package id.go.purbalinggakab.siliput.archive;

/** A file that the archive does not take; the message says why and what to do, in Indonesian. */
public class RefusedFile extends RuntimeException {

    public RefusedFile(String message) {
        super(message);
    }

    /** A stored file whose bytes are not those that were uploaded, or are gone: it is given to nobody. */
    public static final class AlteredFile extends RefusedFile {

        AlteredFile(String name) {
            super(("Isi berkas “%s” di arsip tidak sama lagi dengan saat diunggah, atau hilang, maka tidak diberikan."
                            + " Kepala bidang dan administrator sudah diberi tugas; minta salinannya dari cadangan.")
                    .formatted(name));
        }
    }
}
