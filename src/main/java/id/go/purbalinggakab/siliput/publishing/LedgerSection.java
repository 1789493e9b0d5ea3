package id.go.purbalinggakab.siliput.publishing;

import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CaseRow;
import id.go.purbalinggakab.siliput.register.CaseRowChanged;
import id.go.purbalinggakab.siliput.register.CaseRows;
import id.go.purbalinggakab.siliput.register.CaseSection;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** What of a case went out where. A journalist's address stays out: the row is told by its fingerprint. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class LedgerSection implements CaseSection {

    private static final String PUBLICATION = "PUBLICATION";

    private final Publishing publishing;
    private final Officers officers;

    public static CaseRowChanged changed(LedgerRow row) {
        return new CaseRowChanged(row.caseNumber(), PUBLICATION, key(row), row(row), row.changedBy());
    }

    @Override
    public String name() {
        return PUBLICATION;
    }

    @Override
    public Map<String, CaseRow> rows(String number) {
        return CaseRows.named(publishing.ledger(number), LedgerSection::key, LedgerSection::row);
    }

    private static String key(LedgerRow row) {
        return "PUBLICATION:%d:%s:%s".formatted(row.version(), row.channel(), row.fingerprint());
    }

    private static CaseRow row(LedgerRow row) {
        var mail = row.channel() == Channel.MAIL;
        return CaseRow.empty()
                .with("version", row.version())
                .with("channel", row.channel().name())
                .with("recipient", row.fingerprint())
                .with("state", row.state().name())
                .with("attempts", row.attempts())
                .with("link", row.link())
                .with("externalId", row.externalId().map(id -> mail ? DigestUtils.sha256Hex(id) : id))
                .with("contentHash", row.contentHash())
                .with("by", row.changedBy())
                .with("at", row.changedAt())
                .text("reason", row.reason());
    }

    @Override
    public List<CasePart> parts(CaseRows rows) {
        return CasePart.table(
                "publikasi",
                "Bukti publikasi",
                List.of("Versi", "Kanal", "Hasil", "Waktu", "Oleh", "Bukti"),
                rows.of(PUBLICATION).stream().map(this::cells).toList());
    }

    private List<String> cells(CaseRow row) {
        var channel = Channel.valueOf(row.fact("channel"));
        return List.of(
                row.fact("version"),
                channel.label(),
                LedgerRow.State.valueOf(row.fact("state")).label(),
                row.time("at"),
                row.find("by").map(officers::nameOf).orElse(""),
                row.find("link").orElseGet(() -> proof(row, channel)));
    }

    private static String proof(CaseRow row, Channel channel) {
        var reason = row.texts().getOrDefault("reason", "");
        return reason.isEmpty() && channel == Channel.MAIL ? "penerima " + row.fact("recipient") : reason;
    }
}
