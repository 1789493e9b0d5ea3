package id.go.purbalinggakab.siliput.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The bytes of a message as the mailbox gave them.
 *
 * @param cut the message is larger than we read: these are its first bytes
 * @param size of the whole message, in bytes
 * @param arrived when the mailbox got it, or null
 */
record RawMail(byte[] bytes, boolean cut, long size, Instant arrived, boolean fetched) {

    static RawMail whole(byte[] bytes, Instant arrived) {
        return new RawMail(bytes, false, bytes.length, arrived, true);
    }

    static RawMail beginning(byte[] bytes, long size, Instant arrived) {
        return new RawMail(bytes, true, size, arrived, true);
    }

    /** Stands for a message that the server lists and does not give out; the same one always looks the same. */
    static RawMail notFetched(long validity, long uid) {
        var note = "Surel nomor %d-%d ada di kotak surat, tetapi tidak dapat diambil.".formatted(validity, uid);
        return new RawMail(note.getBytes(StandardCharsets.UTF_8), false, 0, null, false);
    }
}
