// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"

using namespace leftfold::cli;
using namespace leftfold::test;

class TstTerminal : public QObject {
    Q_OBJECT

    /// What a person sees on a terminal of 100 columns; `script` (bsdutils) is the terminal.
    static std::string onTerminal(const std::string& environment, const std::string& arguments) {
        const std::string line = "env -u NO_COLOR TERM=xterm COLUMNS=100 " + environment + " leftfold " + arguments;
        return runShell("script --quiet --return --command '" + line + "' /dev/null").out;
    }

    static bool hasColours(const std::string& text) { return text.find("\x1b[") != std::string::npos; }

private Q_SLOTS:
    void styleNeedsColours() {
        std::string out;
        paint(out, "a", Style::Bad, {});
        paint(out, "b", Style::Bad, {.colours = true});
        paint(out, "c", Style::Plain, {.colours = true});
        QCOMPARE(out, std::string("a\x1b[31mb\x1b[0mc"));
    }

    void aTerminalHasColoursUnlessItIsToldNotTo() {
        const std::string info = "info " + sampleStore();
        QVERIFY(hasColours(onTerminal("", info)));
        QVERIFY(!hasColours(onTerminal("NO_COLOR=1", info)));
        QVERIFY(!hasColours(onTerminal("TERM=dumb", info)));
        QVERIFY(!hasColours(run({"info", sampleStore()}).out));
    }

    void linesFitTheTerminal() {
        const std::string text = onTerminal("NO_COLOR=1", "events " + sampleStore() + " --limit 50");
        const QStringList lines = QString::fromStdString(text).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 51);
        for (const QString& line : lines)
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void jsonIsNeverColoured() { QVERIFY(!hasColours(onTerminal("", "events " + sampleStore() + " --limit 5 --format jsonl"))); }
};

LEFTFOLD_TEST(TstTerminal)
#include "tst_terminal.moc"
