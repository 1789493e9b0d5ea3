package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intake.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintFailures.RefusedPaper;
import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** An intake as a form sends it, checked before it is kept. */
record SentIntake(
        String text,
        String mode,
        String name,
        String phone,
        String mail,
        String address,
        String wayBack,
        String channelId,
        String channelTime,
        String aboutCase,
        String laporTrackingId,
        String laporDisposedAt,
        List<UUID> attachments) {

    private static final int LONGEST_PART = 300;
    private static final int LONGEST_TRACKING = 100;
    private static final int LONGEST_CASE = 50;
    private static final int MOST_FILES = 50;
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(2);

    /** No channel of today is older; a year before it is a slip of the keyboard. */
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    /** @throws RefusedPaper names the field; {@code where} is the row of a slip or the text's field */
    Intake checked(String where, Instant now) {
        if (text == null || text.isBlank()) {
            throw new RefusedPaper(where, "Tulis isi aduan.");
        }
        if (text.length() > ComplaintTexts.LONGEST) {
            throw new RefusedPaper(where, "Isi aduan terlalu panjang (paling banyak 50.000 huruf).");
        }
        PlainText.check(where, text);
        var identity = new Identity(
                shorter("name", name, LONGEST_PART),
                shorter("phone", phone, LONGEST_PART),
                shorter("mail", mail, LONGEST_PART),
                shorter("address", address, LONGEST_PART),
                shorter("wayBack", wayBack, LONGEST_PART));
        if (!identity.mail().isEmpty() && MailAddress.read(identity.mail()).isEmpty()) {
            throw new RefusedPaper("mail", "Alamat surel tidak lengkap. Contoh: nama@contoh.id");
        }
        if (!identity.phone().isEmpty() && PhoneNumber.read(identity.phone()).isEmpty()) {
            throw new RefusedPaper("phone", PhoneNumber.UNREADABLE);
        }
        var kept = mode(identity);
        if (attachments != null && attachments.size() > MOST_FILES) {
            throw new RefusedPaper("attachments", "Paling banyak 50 lampiran.");
        }
        if (attachments != null && attachments.stream().anyMatch(Objects::isNull)) {
            throw new RefusedPaper("attachments", "Ada lampiran yang belum selesai diunggah. Unggah kembali.");
        }
        return new Intake(
                text,
                kept,
                identity,
                shorter("channelId", channelId, LONGEST_PART),
                time("channelTime", channelTime, now),
                shorter("aboutCase", aboutCase, LONGEST_CASE),
                shorter("laporTrackingId", laporTrackingId, LONGEST_TRACKING),
                time("laporDisposedAt", laporDisposedAt, now),
                attachments == null ? List.of() : attachments);
    }

    private ComplainantMode mode(Identity identity) {
        ComplainantMode found;
        try {
            found = mode == null ? ComplainantMode.ANONYMOUS : ComplainantMode.valueOf(mode);
        } catch (IllegalArgumentException unknown) {
            throw new RefusedPaper("mode", "Pilih bernama, anonim, atau dirahasiakan.");
        }
        if (found == ComplainantMode.ANONYMOUS && identity.tellsWho()) {
            throw new RefusedPaper("mode", "Aduan anonim tidak menyimpan identitas. Kosongkan nama dan alamatnya.");
        }
        if (found != ComplainantMode.ANONYMOUS && identity.name().isEmpty()) {
            throw new RefusedPaper("name", "Tulis nama pengadu, atau pilih anonim.");
        }
        return found;
    }

    private static String shorter(String field, String value, int longest) {
        var plain = value == null ? "" : value.strip();
        if (plain.length() > longest) {
            throw new RefusedPaper(field, "Isian ini terlalu panjang (paling banyak %d huruf).".formatted(longest));
        }
        PlainText.check(field, plain);
        return plain;
    }

    private static Optional<Instant> time(String field, String value, Instant now) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        Instant time;
        try {
            time = OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException unreadable) {
            throw new RefusedPaper(field, "Tanggal dan jam tidak terbaca.");
        }
        if (time.isAfter(now.plus(CLOCK_DRIFT))) {
            throw new RefusedPaper(field, "Tidak boleh di masa depan. Periksa tanggal dan jam.");
        }
        if (time.isBefore(OLDEST)) {
            throw new RefusedPaper(field, "Terlalu lama berlalu. Periksa tahunnya.");
        }
        return Optional.of(time);
    }
}
