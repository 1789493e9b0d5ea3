package id.go.purbalinggakab.siliput.engine.process;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;

/** What somebody mistyped about accounts, groups, tenants and rights, which the engine takes for its own failure. */
final class DirectoryMistakes {

    private static final Pattern COMMANDS =
            Pattern.compile("(Save|Create)(User|Group|Tenant|Authorization|[A-Za-z]*Membership)(Cmd|Command)");

    private static final String TOO_LONG = "22001";
    private static final String SAME_ROW = "23505";

    private DirectoryMistakes() {}

    static Optional<BadUserRequestException> of(String command, RuntimeException failed) {
        return COMMANDS.matcher(command).matches()
                ? sentence(failed).map(text -> new BadUserRequestException(text, failed))
                : Optional.empty();
    }

    private static Optional<String> sentence(RuntimeException failed) {
        var state = Stream.iterate((Throwable) failed, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .findFirst();
        if (state.isPresent()) {
            return state.flatMap(code -> switch (code) {
                case TOO_LONG -> Optional.of("Isian terlalu panjang: id paling banyak 64 huruf, nama dan surel 255.");
                case SAME_ROW ->
                    Optional.of("Ini sudah ada: orangnya sudah anggota, atau hak yang sama sudah diberikan.");
                default -> Optional.empty();
            });
        }
        return failed.getClass() == ProcessEngineException.class && failed.getCause() == null
                ? Optional.of(
                        "Isian tidak dapat dipakai: id hanya huruf a-z, A-Z dan angka tanpa spasi; jenis hak (type)"
                                + " hanya 0 atau 1. (%s)".formatted(failed.getMessage()))
                : Optional.empty();
    }
}
