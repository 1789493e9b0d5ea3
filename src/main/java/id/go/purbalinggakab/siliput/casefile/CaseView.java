package id.go.purbalinggakab.siliput.casefile;

import id.go.purbalinggakab.siliput.engine.OwnCases;
import id.go.purbalinggakab.siliput.evidence.Dossier;
import id.go.purbalinggakab.siliput.register.CasePart;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import java.util.List;

/**
 * One case as one reader may read it: page, paper, file and proof all show this.
 *
 * @param parts in the order in which people read them
 * @param values every value that a variable of the case ever took
 * @param verdict what the chain's check covers, and the last anchor
 */
public record CaseView(
        CaseSummary line,
        Dossier dossier,
        String madeAt,
        String madeBy,
        String verdict,
        List<CaseValues.Value> values,
        List<CasePart> parts) {

    public String number() {
        return line.number();
    }

    public String status() {
        return line.status().labelOf(line.number());
    }

    public boolean complaint() {
        return number().startsWith("ADU");
    }

    /** Of an administrator's own process. */
    public boolean own() {
        return OwnCases.isOwn(number());
    }

    public boolean closed() {
        return dossier.closed();
    }

    public List<String> findings() {
        return dossier.findings();
    }

    public int chainLength() {
        return dossier.events().size();
    }
}
