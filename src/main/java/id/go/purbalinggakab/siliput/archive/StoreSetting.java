package id.go.purbalinggakab.siliput.archive;

/** A store that is chosen but not described stops the start, not the first letter. */
final class StoreSetting {

    private StoreSetting() {}

    static void need(String name, Object value) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException("Tempat arsip yang dipilih belum lengkap: isi %s.".formatted(name));
        }
    }
}
