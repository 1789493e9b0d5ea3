package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.register.CaseRow;
import id.go.purbalinggakab.siliput.register.CaseRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about one case: its rows as they are now, and its chain.
 *
 * @param closed the reader may not read what a secret letter says: texts are left out, their hashes stay
 * @param findings what does not fit, in Indonesian; empty where all is whole
 */
public record Dossier(
        String number,
        String madeAt,
        String madeBy,
        boolean closed,
        Map<String, CaseRow> rows,
        List<ChainEvent> events,
        ChainHead head,
        List<String> findings,
        Optional<DailyAnchor.Line> lastSeal) {

    static final String FORMAT = "siliput-dosir/1";

    /** What the findings cover, in Indonesian. */
    public String scope() {
        return ChainScope.of(events, rows).sentence();
    }

    public CaseRows caseRows() {
        return new CaseRows(number, closed, rows);
    }

    public List<CaseRow> part(String part) {
        return caseRows().of(part);
    }

    /**
     * What "utuh" speaks of: a chain that began with its case covers all of it, one that an upgrade began later does not.
     *
     * @param uncovered rows of the case that no row of the chain ever kept
     */
    record ChainScope(boolean whole, List<ChainEvent> events, long uncovered) {

        static ChainScope of(List<ChainEvent> events, Map<String, CaseRow> rows) {
            return new ChainScope(
                    events.stream().anyMatch(event -> event.kind().equals(ChainKind.CASE_OPENED.name())),
                    events,
                    RowCheck.unkept(events, rows));
        }

        /** In Indonesian, times in WIB. */
        String sentence() {
            if (events.isEmpty()) {
                return "Perkara ini belum mempunyai rantai peristiwa: tidak ada yang dapat diperiksa.";
            }
            var from = at(events.get(0));
            var until = at(events.get(events.size() - 1));
            return whole
                    ? "Mencakup semua peristiwa sejak perkara dimulai (%s) sampai %s.".formatted(from, until)
                    : "Mencakup peristiwa dari %s sampai %s saja: perkara ini dimulai sebelum rantai dibuat, jadi yang terjadi sebelum itu%s tidak tercakup."
                            .formatted(from, until, uncovered == 0 ? "" : " (%d data)".formatted(uncovered));
        }

        private static String at(ChainEvent event) {
            return IndonesianTime.dateTime(Instant.parse(event.at()));
        }
    }
}
