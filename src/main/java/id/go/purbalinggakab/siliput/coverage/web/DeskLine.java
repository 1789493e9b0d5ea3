package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.PublishingQueue.Line;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One way out as the desk says it.
 *
 * @param key what names the line in an order: the row's recipient, of mails how they stand
 */
record DeskLine(
        Channel channel,
        String place,
        Standing standing,
        String key,
        Optional<String> link,
        Said said,
        String tries,
        String changed,
        List<Recipient> recipients,
        boolean byHand) {

    private static final int SHOWN = 100;
    private static final String ORIGINAL = ". Jawaban aslinya: ";
    private static final Pattern SAID =
            Pattern.compile("^(?<ours>.*?(?:\\)|ditolak|dicoba)): (?<theirs>.*)$", Pattern.DOTALL);

    /** @param theirs the channel's own words, folded away */
    record Said(String ours, String theirs) {}

    record Recipient(String address, String reason) {}

    static DeskLine of(Line line, boolean byHand, Instant now) {
        var mail = line.channel() == Channel.MAIL;
        var first = line.rows().stream().findFirst();
        var reason = first.flatMap(LedgerRow::reason).orElse("");
        return new DeskLine(
                line.channel(),
                mail
                        ? "%s, %d penerima".formatted(line.channel().label(), line.count())
                        : first.filter(LedgerRow::isBesides)
                                .map(besides -> "Halaman berita sendiri")
                                .orElse(line.channel().label()),
                line.standing(),
                mail ? line.standing().name() : first.map(LedgerRow::recipient).orElse(""),
                first.flatMap(LedgerRow::link),
                waitsForPerson(line, byHand, reason) ? new Said("Menunggu petugas memposting.", "") : said(reason),
                first.map(row -> tries(line, row, now)).orElse(""),
                first.map(row -> IndonesianTime.dateTime(row.changedAt())).orElse(""),
                mail && line.standing() != Standing.DONE ? recipients(line) : List.of(),
                byHand);
    }

    /** Our sentence, and the channel's own words after it. */
    private static Said said(String reason) {
        var at = reason.indexOf(ORIGINAL);
        var said = SAID.matcher(reason);
        if (at >= 0) {
            return new Said(reason.substring(0, at + 1), reason.substring(at + ORIGINAL.length()));
        }
        return said.matches() ? new Said(said.group("ours") + ".", said.group("theirs")) : new Said(reason, "");
    }

    private static boolean waitsForPerson(Line line, boolean byHand, String reason) {
        return byHand && reason.isEmpty() && line.standing() == Standing.WAITING;
    }

    private static String tries(Line line, LedgerRow row, Instant now) {
        var most = line.rows().stream().mapToInt(LedgerRow::attempts).max().orElse(0);
        var next = line.standing() == Standing.WAITING
                ? row.nextAttempt()
                        .map(at ->
                                at.isAfter(now) ? ", berikutnya " + IndonesianTime.dateTime(at) : ", berikutnya segera")
                : Optional.<String>empty();
        return (most == 0 ? "" : most + "×") + next.orElse("");
    }

    private static List<Recipient> recipients(Line line) {
        return line.rows().stream()
                .limit(SHOWN)
                .map(row -> new Recipient(row.recipient(), row.reason().orElse("")))
                .toList();
    }

    public boolean mayAgain() {
        return !byHand
                && (standing == Standing.REFUSED || standing == Standing.UNKNOWN || standing == Standing.WAITING);
    }

    public boolean mayCancel() {
        return standing.isLeft() && standing != Standing.SENDING;
    }

    public boolean mayMark() {
        return channel != Channel.MAIL && mayCancel() || channel != Channel.MAIL && standing == Standing.CANCELLED;
    }

    public boolean asksSure() {
        return channel == Channel.MAIL && standing == Standing.UNKNOWN;
    }
}
