package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.Diagram;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.modeling.ModelName;
import id.go.purbalinggakab.siliput.modeling.PastCases;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** By the engine's history. */
@Component
@RequiredArgsConstructor
class EnginePast implements PastCases {

    private final PassedForks forks;
    private final AskedTables tables;
    private final ReckonedLimits limits;
    private final AsSystem asSystem;

    @Override
    public List<Finding> look(String file, byte[] running, byte[] draft, Instant since, Runnable seen) {
        return asSystem.ask(() -> (ModelName.isTable(file)
                        ? Stream.concat(tables.look(file, draft, since, seen), limits.look(file, draft, since, seen))
                        : forks.look(file, Diagram.read(file, running), Diagram.read(file, draft), since, seen))
                .toList());
    }
}
