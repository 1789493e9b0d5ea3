package id.go.purbalinggakab.siliput.engine;

import java.util.List;
import java.util.Optional;

/** Every declared form and message: what the engine's guard checks, and what pages need to know about fields. */
public interface Forms {

    List<FormDeclaration> all();

    default Optional<FormDeclaration> find(String id) {
        return all().stream().filter(form -> form.id().equals(id)).findFirst();
    }
}
