package id.go.purbalinggakab.siliput.archive;

/** A stored file whose bytes are not those that were uploaded, or are gone: it is given to nobody. */
public final class AlteredFile extends RefusedFile {

    AlteredFile(String name) {
        super(("Isi berkas “%s” di arsip tidak sama lagi dengan saat diunggah, atau hilang, maka tidak diberikan."
                        + " Kepala bidang dan administrator sudah diberi tugas; minta salinannya dari cadangan.")
                .formatted(name));
    }
}
