package id.go.purbalinggakab.siliput.engine;

import java.util.Map;
import java.util.Optional;

/** Takes what a person sends to be deployed, before the engine does. */
public interface IncomingModels {

    /** @return what the sender is told where it is not deployed at once */
    Optional<String> receive(String name, Map<String, byte[]> files);
}
