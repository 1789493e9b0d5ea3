package id.go.purbalinggakab.siliput.evidence;

import java.util.Map;

/** The process variables of a case, as rows of a dossier. */
public interface CaseData {

    Map<String, DossierRow> of(String processInstanceId);
}
