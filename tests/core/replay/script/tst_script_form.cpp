// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/script_form.h"
#include "tests/runner.h"

using namespace leftfold;

class TstScriptForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void functionsAreKnown_data() {
        QTest::addColumn<bool>("readsEvent");
        QTest::newRow("data => data") << false;
        QTest::newRow("(data) => data") << false;
        QTest::newRow("() => 1") << false;
        QTest::newRow("(data = f(1)) => data") << false;
        QTest::newRow("(data, event) => data") << true;
        QTest::newRow("(...all) => all[1]") << true;
        QTest::newRow("// why\n/* and\nhow */ (data, event) =>\n data") << true;
        QTest::newRow("function (data) { return data }") << false;
        QTest::newRow("function up(data, event) { return data }") << true;
        QTest::newRow("function up(data) { return arguments[1] }") << true;
    }

    void functionsAreKnown() {
        QFETCH(bool, readsEvent);
        const auto form = readScriptForm(QTest::currentDataTag());
        QVERIFY2(form, form ? "" : form.error().message.c_str());
        QCOMPARE(form->readsEvent, readsEvent);
    }

    void allElseIsRefused_data() {
        QTest::addColumn<QString>("sentence");
        const auto none = QStringLiteral("a script is one function like (data, event) => data");
        QTest::newRow("") << none;
        QTest::newRow("data") << none;
        QTest::newRow("(") << none;
        QTest::newRow("(() => { let n = 0; return data => n++ })()") << none;
        QTest::newRow("let n = 0; data => n++") << none;
        QTest::newRow("function* (data) { }") << none;
        QTest::newRow("async data => data") << none;
        QTest::newRow("// data => data") << none;
        QTest::newRow("data => { try { } finally { } }") << QStringLiteral("a script cannot use \"finally\": it could not be stopped");
    }

    void allElseIsRefused() {
        QFETCH(QString, sentence);
        const auto form = readScriptForm(QTest::currentDataTag());
        QVERIFY(!form);
        QCOMPARE(QString::fromStdString(form.error().message), sentence);
    }

    void aLongTextIsRefused() {
        QCOMPARE(
            readScriptForm("data => '" + std::string(70000, 'x') + "'").error().message, std::string("the script is longer than 64 KiB"));
    }
};

LEFTFOLD_TEST(TstScriptForm)
#include "tst_script_form.moc"
