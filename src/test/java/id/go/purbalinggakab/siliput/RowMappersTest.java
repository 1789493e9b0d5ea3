package id.go.purbalinggakab.siliput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * What reads a row asks the database for nothing more: it holds one connection and would wait for a second, and with
 * as many readers as the pool has connections everybody waits for everybody.
 */
class RowMappersTest {

    private static final String OURS = "id/go/purbalinggakab/siliput/";

    private final Map<String, Set<String>> calls = new TreeMap<>();
    private final Map<String, Set<String>> kinds = new TreeMap<>();

    @Test
    void askTheDatabaseForNothingMore() throws IOException {
        try (var files = Files.walk(Path.of("target/classes", OURS))) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(this::read);
        }
        var readers = calls.keySet().stream()
                .filter(method -> method.contains("Ljava/sql/ResultSet;"))
                .toList();
        assertThat(readers).hasSizeGreaterThan(60);
        assertThat(readers.stream().flatMap(reader -> question(reader).stream()))
                .as("rows read by methods that ask the database again")
                .isEmpty();
    }

    private Optional<String> question(String reader) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(reader));
        while (!open.isEmpty()) {
            var method = open.pop();
            if (method.startsWith("org/springframework/jdbc/core/simple/JdbcClient.")
                    || method.startsWith("org/springframework/jdbc/core/JdbcTemplate.")
                    || method.matches("org/camunda/bpm/engine/\\w+Service\\..*")) {
                return Optional.of(reader + " -> " + method);
            }
            if (seen.add(method)) {
                calls.getOrDefault(method, Set.of()).forEach(callee -> open.addAll(meant(callee)));
            }
        }
        return Optional.empty();
    }

    /** The method itself and what overrides it. */
    private Set<String> meant(String callee) {
        var owner = callee.substring(0, callee.indexOf('.'));
        var meant = new TreeSet<>(Set.of(callee));
        kinds.getOrDefault(owner, Set.of()).forEach(kind -> meant.add(kind + callee.substring(owner.length())));
        return meant;
    }

    private void read(Path file) {
        try {
            new ClassReader(Files.readAllBytes(file)).accept(new Calls(), ClassReader.SKIP_FRAMES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private final class Calls extends ClassVisitor {

        private String owner;

        private Calls() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            owner = name;
            for (var kind : interfaces) {
                kinds.computeIfAbsent(kind, any -> new TreeSet<>()).add(name);
            }
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            var callees = calls.computeIfAbsent(owner + "." + name + type, any -> new TreeSet<>());
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String of, String called, String with, boolean isInterface) {
                    callees.add(of + "." + called + with);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String with, Handle bootstrap, Object... arguments) {
                    for (var argument : arguments) {
                        if (argument instanceof Handle handle) {
                            callees.add(handle.getOwner() + "." + handle.getName() + handle.getDesc());
                        }
                    }
                }
            };
        }
    }
}
