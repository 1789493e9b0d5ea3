package id.go.purbalinggakab.siliput.evidence;

import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.register.CaseRow;
import id.go.purbalinggakab.siliput.register.CaseSection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a case's dossier together; each look is the next row of the case's chain. */
@Component
public class Dossiers {

    private final List<CaseSection> sections;
    private final CaseVisibility visibility;
    private final ChainTable table;
    private final Chain chain;
    private final AnchorTable seals;
    private final TransactionTemplate atOnce;
    private final Clock clock;

    Dossiers(
            List<CaseSection> sections,
            CaseVisibility visibility,
            ChainTable table,
            Chain chain,
            AnchorTable seals,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sections = sections;
        this.visibility = visibility;
        this.table = table;
        this.chain = chain;
        this.seals = seals;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** @param as what is looked at: the page, the PDF or the JSON file */
    public Dossier look(String number, String user, String as) {
        chain.add(number, ChainKind.DOSSIER_READ, user, Map.of("as", as));
        return atOnce.execute(status -> read(number, user));
    }

    private Dossier read(String number, String user) {
        var rows = new TreeMap<String, CaseRow>();
        sections.forEach(section -> rows.putAll(section.rows(number)));
        var instance = rows.get("CASE:1").fact("processInstance");
        var closed = visibility.isInstanceClosedTo(user, instance);
        if (closed) {
            rows.replaceAll((key, row) -> row.closed());
        }
        var events = table.rows(number);
        var head = table.head(number).stream().findFirst().orElse(ChainHead.empty(number));
        var findings = ChainCheck.of(number, events, Optional.of(head), List.of());
        findings.addAll(RowCheck.of(events, rows));
        return new Dossier(
                number, ChainWriter.text(clock.instant()), user, closed, rows, events, head, findings, seals.last());
    }

    /** A chain that belongs to no case: logins, roles, the office. */
    public Dossier office(String name, String user) {
        chain.add(name, ChainKind.DOSSIER_READ, user, Map.of("as", "json"));
        var events = table.rows(name);
        var head = table.head(name).stream().findFirst().orElse(ChainHead.empty(name));
        return new Dossier(
                name,
                ChainWriter.text(clock.instant()),
                user,
                false,
                Map.of(),
                events,
                head,
                ChainCheck.of(name, events, Optional.of(head), List.of()),
                seals.last());
    }
}
