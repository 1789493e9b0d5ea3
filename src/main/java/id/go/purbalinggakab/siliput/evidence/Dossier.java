package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.register.CaseRow;
import id.go.purbalinggakab.siliput.register.CaseRows;
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
}
