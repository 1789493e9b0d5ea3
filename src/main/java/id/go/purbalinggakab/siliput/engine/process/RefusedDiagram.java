package id.go.purbalinggakab.siliput.engine.process;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;

/** A diagram or form that may not be deployed; the message names file, element and reason. REST answers 400. */
class RefusedDiagram extends BadUserRequestException {

    RefusedDiagram(String file, List<String> reasons) {
        super("%s ditolak: %s".formatted(file, String.join(" | ", reasons)));
    }
}
