// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/views/reading_bench.h"
#include <QClipboard>
#include <QGuiApplication>

using namespace leftfold;
using namespace leftfold::ui;

class TstSelectionCopy : public QObject {
    Q_OBJECT

    static QString copied(ReadingBench& bench, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        bench.told.clear();
        QTest::keyClick(&bench.table(), key, modifiers);
        (void)QTest::qWaitFor([&bench] { return !bench.told.isEmpty(); });
        return QGuiApplication::clipboard()->text();
    }

private Q_SLOTS:
    void oneEventIsCopiedWithoutSelectingMore() {
        ReadingBench bench;
        QVERIFY(bench.open());
        const auto object = parseJson(copied(bench, Qt::Key_C, Qt::ControlModifier).toStdString());
        QVERIFY(object && object->isObject());
        QCOMPARE(object->find("event_id")->text(), std::string("event-1"));
        QCOMPARE(object->find("data")->find("price")->text(), std::string("0.10"));
    }

    void severalAreCopiedInEveryForm() {
        ReadingBench bench;
        QVERIFY(bench.open());
        QTest::keyClick(&bench.table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&bench.table(), Qt::Key_Down, Qt::ShiftModifier);
        const auto array = parseJson(copied(bench, Qt::Key_C, Qt::ControlModifier).toStdString());
        QCOMPARE(array->size(), 3u);
        QCOMPARE(bench.told.constFirst(), QStringLiteral("3 events are in the clipboard."));
        bench.columns().add(*readColumn("data.count"));
        const QString csv = copied(bench, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(csv.startsWith(
            QStringLiteral("position,occurred_at,event_type,aggregate,aggregate_version,correlation_id,data.count,data\r\n1,")));
        QCOMPARE(csv.count(QLatin1Char('\n')), 4);
        QCOMPARE(copied(bench, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier).count(QLatin1Char('\n')), 5);
        QCOMPARE(copied(bench, Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier).count(QStringLiteral("INSERT INTO")), 3);
    }

    void rowsThatWereNeverSeenAreReadForIt() {
        ReadingBench bench(5000);
        QVERIFY(bench.open());
        QTest::keyClick(&bench.table(), Qt::Key_A, Qt::ControlModifier);
        const auto array = parseJson(copied(bench, Qt::Key_C, Qt::ControlModifier).toStdString());
        QCOMPARE(array->size(), 5000u);
        QCOMPARE(array->items()[4321].find("position")->text(), std::string("4322"));
    }
};

LEFTFOLD_TEST(TstSelectionCopy)
#include "tst_selection_copy.moc"
