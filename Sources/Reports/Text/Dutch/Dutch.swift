import Governance
import Workflow

/// What sentences are in Dutch, by the template of their English: plain words, and "u" for the reader.
package enum Dutch {
    /// Nil for a sentence that has no Dutch, or that reads the same.
    package static func template(for english: String) -> String? { templates[english] }

    private static let templates = Dictionary(areas.joined() + words + yaml, uniquingKeysWith: { first, _ in first })

    /// Every sentence, area by area; a test holds them against the sources.
    package static let areas = [files, fields, operations, checks, proposals, history, keys, storage, command, doctor]

    /// Sentences that read the same: commands, and names with nothing else to say.
    package static let same: Set<String> = [
        "--from {1}", "--step {1}", "agreement diff {1}", "akkoord diff {1}", "AKKOORD_NOW: {1}",
        "akkoord agreement diff ID --json", "akkoord agreement diff {1} {2}", "akkoord agreement history ID --json",
        "akkoord diff v{1} v{2}",
        "akkoord agreement list --json", "akkoord agreement show ID --json", "akkoord blame --json",
        "akkoord check --json", "akkoord combine --json", "akkoord coverage --json", "akkoord effect --json",
        "akkoord diff --json", "akkoord doctor --json",
        "akkoord doctor --pack", "akkoord doctor --tidy", "akkoord effect {1}", "akkoord enact {1}",
        "akkoord explain {1}",
        "akkoord history --json", "akkoord pending --json", "akkoord proposals --all", "akkoord proposals --json",
        "akkoord reconcile --json", "akkoord schema --json", "akkoord show --json", "akkoord show members --json",
        "akkoord status --json", "akkoord status {1}", "akkoord verify", "akkoord verify --json", "akkoord {1}",
        "akkoord show ceilings --json", "akkoord show periods --json", "akkoord version list --json",
        "akkoord version show ID --json", "akkoord who-approved --json",
        "apt-get install git", "apt-get install openssh-client", "commit {1}",
        "git config --global --add safe.directory {1}", "git config gpg.ssh.allowedSignersFile {1}",
        "git fetch --unshallow", "git fetch {1}", "git fetch origin main:main",
        "git fetch {1} 'refs/heads/proposals/*:refs/heads/proposals/*'", "git fetch {1} {2}:{3}",
        "git branch kept-main-{1} main", "git branch kept-{1} main", "git diff main -- {1}",
        "git restore --source=main -- {1}", "git log --stat proposals/{1} {2}/proposals/{3}",
        "git pull --ff-only origin main", "git pull origin main", "git push origin main",
        "git reset --keep origin/main",
        "git update-ref refs/heads/main origin/main",
        "git remote add origin URL; git push origin main", "git repack -a -d && rm {1}", "git replace -d {1}",
        "git sparse-checkout reapply --no-sparse-index", "git switch main", "git update-index --no-split-index",
        "rm {1}", "status {1}", "sudo -u {1} akkoord doctor",
        "sudo chown -R {1} {2}",
    ]

    /// Words of fixed lists that stand in sentences.
    package static let words: [(key: String, value: String)] =
        Verdict.Outcome.allCases.map { ($0.rawValue, OutcomeText.text($0, .dutch)) }
        + CheckedStatement.Choice.allCases.map { ($0.rawValue, ChoiceText.text($0, .dutch)) }
        + StepResult.allCases.map { ($0.rawValue, ResultText.text($0, .dutch)) }
        + ReasonCode.allCases.map { ($0.rawValue, ReasonText.text($0, .dutch)) }
        + BudgetStatus.allCases.map { ($0.rawValue, StatusText.text($0, .dutch)) }
        + shifts + kinds + levels

    /// Kinds of decision, and who may propose.
    private static let kinds = [
        ("genesis", "oprichting"), ("amendment", "wijziging"), ("correction", "correctie"),
        ("sub-amendment", "subamendement"),
        ("agreement", "overeenkomst"), ("version", "planversie"),
        ("register", "register"), ("policy", "regeling"), ("programme", "programma"), ("closing", "afsluiting"),
        ("mandate-holder", "mandaathouder"), ("office", "functie"), ("seat", "zetel"),
    ]

    private static let levels = [
        ("domain", "leefgebied"), ("theme", "thema"), ("intervention", "maatregel"), ("overhead", "overheadregel"),
    ]

    private static let shifts = [
        ("within-line", "binnen de regel"), ("within-theme", "binnen het thema"), ("between-themes", "tussen thema's"),
        ("between-domains", "tussen leefgebieden"), ("between-executors", "tussen uitvoerders"),
        ("raises-total", "verhoogt het totaal"), ("lowers-total", "verlaagt het totaal"),
        ("touches-agreement", "raakt een overeenkomst"), ("touches-own-books", "raakt eigen boeken"),
        ("touches-goal", "raakt een doel"),
        ("touches-target", "raakt een doelwaarde"), ("touches-line", "raakt een regel"),
        ("touches-text", "raakt een tekst"),
        ("touches-prices", "raakt het prijspeil"), ("touches-status", "raakt de status van geld"),
        ("between-years", "tussen jaren"), ("authorises", "geeft geld vrij"),
    ]
}
