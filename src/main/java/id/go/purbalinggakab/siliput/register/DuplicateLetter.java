package id.go.purbalinggakab.siliput.register;

/** The same letter (number and sender) is already registered and nobody gave a reason to register it again. */
public class DuplicateLetter extends RuntimeException {

    private final String earlierNumber;

    public DuplicateLetter(String earlierNumber) {
        super("Surat dengan nomor dan pengirim yang sama sudah terdaftar sebagai " + earlierNumber);
        this.earlierNumber = earlierNumber;
    }

    public String earlierNumber() {
        return earlierNumber;
    }
}
