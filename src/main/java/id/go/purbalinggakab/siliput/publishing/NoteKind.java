package id.go.purbalinggakab.siliput.publishing;

import java.util.stream.Stream;

/** Notes under a published release (Kode Etik Jurnalistik, pasal 10 dan 11; PPID). */
public enum NoteKind {
    CATATAN("Catatan redaksi", "Catatan"),
    RALAT("Ralat", "RALAT"),
    HAK_JAWAB("Hak jawab", "HAK JAWAB"),
    PENCABUTAN("Berita dicabut", "DICABUT");

    private final String label;
    private final String prefix;

    NoteKind(String label, String prefix) {
        this.label = label;
        this.prefix = prefix;
    }

    public String label() {
        return label;
    }

    public static boolean isNote(ApprovedRelease release) {
        return Stream.of(values()).anyMatch(kind -> kind.isIn(release.title()));
    }

    public boolean isIn(String title) {
        return title.startsWith(prefix + ": ");
    }

    /** What stands before the title in mails and posts. */
    public String prefix() {
        return prefix;
    }
}
