package id.go.purbalinggakab.siliput.engine;

import java.util.HashSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Collects the rooms' declarations late, since their rules use rooms that themselves need the engine. */
@Component
class DeclaredForms implements Forms, SmartInitializingSingleton {

    private final ObjectProvider<FormDeclaration> declarations;

    DeclaredForms(ObjectProvider<FormDeclaration> declarations) {
        this.declarations = declarations;
    }

    @Override
    public List<FormDeclaration> all() {
        return declarations.stream().toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        var seen = new HashSet<String>();
        all().stream()
                .map(FormDeclaration::id)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalStateException("form '%s' is declared twice".formatted(id));
                });
    }
}
