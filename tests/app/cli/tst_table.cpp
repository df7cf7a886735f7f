// SPDX-License-Identifier: Apache-2.0
#include "app/cli/table.h"
#include "tests/runner.h"

using namespace leftfold::cli;

class TstTable : public QObject {
    Q_OBJECT

    static Table numbersAndNames(const Terminal& terminal) { return Table({{"N", Align::Right}, {"NAME"}, {"DATA"}}, terminal); }

private Q_SLOTS:
    void columnsAreAligned() {
        std::string out;
        auto table = numbersAndNames({});
        table.append(out, {{{"1"}, {"ann"}, {"x"}}, {{"12"}, {"barbara"}, {"y"}}});
        QCOMPARE(out,
            std::string(" N  NAME     DATA\n"
                        " 1  ann      x\n"
                        "12  barbara  y\n"));
    }

    void laterPagesKeepTheWidths() {
        std::string out;
        auto table = numbersAndNames({});
        table.append(out, {{{"12"}, {"barbara"}, {"x"}}});
        table.append(out, {{{"3"}, {"bo"}, {"y"}}});
        QCOMPARE(out,
            std::string(" N  NAME     DATA\n"
                        "12  barbara  x\n"
                        " 3  bo       y\n"));
    }

    void titlesStandThereWithoutRows() {
        std::string out;
        auto table = numbersAndNames({});
        table.append(out, {});
        QCOMPARE(out, std::string("N  NAME  DATA\n"));
    }

    void emptyCellsLeaveNoTrailingSpaces() {
        std::string out;
        auto table = numbersAndNames({});
        table.append(out, {{{"1"}, {""}, {""}}, {{""}, {"bo"}, {"y"}}});
        QCOMPARE(out,
            std::string("N  NAME  DATA\n"
                        "1\n"
                        "   bo    y\n"));
    }

    void theLastColumnFitsTheTerminal() {
        std::string out;
        auto table = numbersAndNames({.interactive = true, .width = 22});
        table.append(out, {{{"1"}, {"ann"}, {"a long text that wraps"}}});
        QCOMPARE(out,
            std::string("N  NAME  DATA\n"
                        "1  ann   a long text …\n"));
    }

    void coloursDoNotDisturbTheColumns() {
        std::string out;
        auto table = Table({{"A"}, {"B"}}, {.interactive = true, .colours = true, .width = 80});
        table.append(out, {{{"x", Style::Bad}, {"y"}}, {{"long"}, {"y"}}});
        QCOMPARE(out,
            std::string("\x1b[2mA\x1b[0m     \x1b[2mB\x1b[0m\n"
                        "\x1b[31mx\x1b[0m     y\n"
                        "long  y\n"));
    }

    void linesStayLines() {
        std::string out;
        Table({{"A"}}, {}).append(out, {{{"two\nlines"}}});
        QCOMPARE(out, std::string("A\ntwo\\u000alines\n"));
    }
};

LEFTFOLD_TEST(TstTable)
#include "tst_table.moc"
