package id.go.purbalinggakab.siliput.mail;

/** What a log may say: kinds of failures and masked addresses; failures' own words may quote people. */
final class LogWords {

    private LogWords() {}

    static String of(Throwable failure) {
        var cause = failure.getCause();
        var name = failure.getClass().getSimpleName();
        return cause == null ? name : name + ", " + cause.getClass().getSimpleName();
    }

    static String masked(String address) {
        return address.replaceFirst("^(.).*?(@.*)?$", "$1***$2");
    }
}
