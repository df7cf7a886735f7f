// SPDX-License-Identifier: Apache-2.0
#include "tests/core/replay/script/scripting.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstSandbox : public QObject {
    Q_OBJECT

    /// Without the line, which the engine does not know of a call that ends a function: it has left the function by then.
    static QString sentenceOf(const char* code) {
        return QString::fromStdString(called(code)).section(QLatin1Char('\n'), 0, 0).remove(QStringLiteral("line 1: "));
    }

    static void row(const char* code, const char* sentence) { QTest::newRow(code) << QString::fromUtf8(sentence); }

private Q_SLOTS:
    void nothingLeadsOut_data() {
        QTest::addColumn<QString>("sentence");
        row("data => Math.random()", "random is another number every time; a script must give the same answer tomorrow");
        row("data => Date.now()", "now reads the clock; a script must give the same answer tomorrow");
        row("data => new Date()", "new Date() reads the clock; a script must give the same answer tomorrow");
        row("data => Date()", "new Date() reads the clock; a script must give the same answer tomorrow");
        row("data => new (new Date(0)).constructor()", "new Date() reads the clock; a script must give the same answer tomorrow");
        row("data => new Date(0).getHours()", "getHours depends on the machine's time zone; use the UTC form");
        row("data => new Date(2026, 1, 1)",
            "new Date(year, month, …) depends on the machine's time zone; use new Date(Date.UTC(year, month, …))");
        row("data => new Date('2026-03-01T09:00')",
            "the time '2026-03-01T09:00' has no zone; a script must give the same answer on every machine");
        row("data => 'a'.localeCompare('b')",
            "localeCompare depends on the machine's language; a script must give the same answer on every machine");
        row("data => console.log(1)", "console is not defined");
        row("data => Qt.quit()", "Qt is not defined");
        row("data => new XMLHttpRequest()", "XMLHttpRequest is not defined");
        row("data => setTimeout(data)", "setTimeout is not defined");
        row("data => eval('1')", "eval is not defined");
        row("data => new Promise(data)", "Promise is not defined");
        row("data => (() => 1).constructor('return 1')()",
            "Property 'constructor' of object function() { [native code] } is not a function");
    }

    void nothingLeadsOut() {
        QFETCH(QString, sentence);
        QCOMPARE(sentenceOf(QTest::currentDataTag()), sentence);
    }

    void nothingStays_data() {
        QTest::addColumn<bool>("tried");
        QTest::newRow("data => { n = (typeof n === 'undefined' ? 0 : n) + 1; return n }") << true;
        QTest::newRow("data => { Object.prototype.n = 1; return 1 }") << true;
        QTest::newRow("data => { Array.prototype.push = () => 1; return 1 }") << true;
        QTest::newRow("data => { JSON.parse = () => 1; return 1 }") << true;
        QTest::newRow("data => { Math.n = (Math.n || 0) + 1; return Math.n }") << true;
        QTest::newRow("data => { Date.prototype.n = 1; return 1 }") << true;
        QTest::newRow("(data, event) => { event.n = 1; return 1 }") << true;
        QTest::newRow("data => { (function* () { })().constructor.n = 1; return 1 }") << true;
        QTest::newRow("data => { [][Symbol.iterator]().__proto__.n = 1; return 1 }") << true;
        QTest::newRow("data => { this.n = 1; return 1 }") << true;
        QTest::newRow("function up(data) { up.n = (up.n || 0) + 1; return up.n }") << true;
        QTest::newRow("function up(data) { up.prototype.n = 1; return 1 }") << true;
    }

    /// Whatever a script tries to leave behind is refused.
    void nothingStays() {
        const auto function = script(QTest::currentDataTag());
        const auto first = called(*function, "{}");
        QVERIFY2(first != "1" && first != "2", first.c_str());
        QCOMPARE(called(*function, "{}"), first);
    }

    void aRegularExpressionBeginsAnew() {
        const auto function = script("data => { const r = /a/g; const found = [r.test('aa'), r.lastIndex]; return found }");
        QCOMPARE(called(*function, "{}"), std::string("[true,1]"));
        QCOMPARE(called(*function, "{}"), std::string("[true,1]"));
    }

    void whatCannotEndIsStopped_data() {
        QTest::addColumn<QString>("sentence");
        const char* const stopped = "it was stopped after 100 ms; a script must come to an end";
        const char* const depth = "Maximum call stack size exceeded.";
        const char* const items = "an array of more than 1000000 items is too long for a script";
        const char* const text = "a text of more than 10000000 letters is too long for a script";
        row("data => { while (true); }", stopped);
        row("data => { for (;;) try { for (;;); } catch (e) { } }", stopped);
        row("data => { const all = []; for (;;) all.push({ all: [1, 2, 3] }); }", stopped);
        row("data => { let text = 'x'; for (;;) text += text; }", stopped);
        row("data => { const all = [1, 2]; for (;;) all.sort(); }", stopped);
        row("data => { const all = []; all.length = 4e8; return [...all] }", stopped);
        row("data => { const f = () => f() + 1; return f() }", depth);
        row("data => { const f = () => [1].map(f); return f() }", depth);
        row("data => { const o = { toJSON: () => JSON.stringify(o) }; return o }", depth);
        row("data => { const all = []; all[0] = all; return all.join() }", depth);
        row("data => { const all = []; all[0] = all; return '' + all }", depth);
        row("data => { const all = []; all.length = 4e8; return all.map(x => x) }", items);
        row("data => Array(4e8).fill(0)", items);
        row("data => Array.prototype.fill.call({ length: 4e8 }, 0)", items);
        row("data => JSON.stringify(Array(4e8))", items);
        row("data => Array(4e8)", "an array of more than 1000000 items is too long for a script");
        row("data => 'x'.repeat(1e9)", text);
        row("data => 'x'.padEnd(1e9)", text);
        row("data => 'x'.repeat(1e6).replace(/x/g, 'y'.repeat(1e6))", text);
        row("data => /.*.*.*.*=.*/.test('x'.repeat(3000))",
            "the regular expression /.*.*.*.*=.*/ could take too long on a text of 3000 letters");
        row("data => 'x'.repeat(1e5).replace(/x*x*x*x*y/g, '')",
            "the regular expression /x*x*x*x*y/ could take too long on a text of 100000 letters");
        row("data => 'x'.repeat(1e5).split(/x*x*x*x*y/)",
            "the regular expression /x*x*x*x*y/ could take too long on a text of 100000 letters");
        row("data => new RegExp('('.repeat(400) + ')'.repeat(400)).test('a')", "the regular expression is too long for a script");
    }

    void whatCannotEndIsStopped() {
        QFETCH(QString, sentence);
        QCOMPARE(sentenceOf(QTest::currentDataTag()), sentence);
        QCOMPARE(called("data => 1"), std::string("1")); // and the next runs
    }

    void regularExpressionsOfPeopleRun() {
        QCOMPARE(
            called("data => [/^[^@ ]+@[^@ ]+\\.[a-z]+$/.test(data), data.match(/(\\w+)/g).length, data.split(/[@.]/), data.search(/@/)]",
                R"("a.b@example.test")"),
            std::string(R"([true,4,["a","b","example","test"],3])"));
        QCOMPARE(called("data => 'ab'.replace(/b/, letter => letter + '!')"), std::string(R"("ab!")"));
    }

    void anEngineForgetsWhatNobodyNeeds() {
        for (int round = 0; round < 300; ++round)
            QCOMPARE(called("data => " + std::to_string(round)), std::to_string(round));
    }
};

LEFTFOLD_TEST(TstSandbox)
#include "tst_sandbox.moc"
