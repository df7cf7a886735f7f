// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_column.h"
#include "tests/runner.h"

using namespace leftfold;

class TstEventColumn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesReadBack_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("name");
        for (const auto& column : contractColumns()) {
            const QString name = QString::fromStdString(columnName(column));
            QTest::newRow(qPrintable(name)) << name << name;
        }
        QTest::newRow("word of the filters") << "time"
                                             << "occurred_at";
        QTest::newRow("spaces") << "  id "
                                << "event_id";
        QTest::newRow("path") << "data.items[0].price"
                              << "data.items[0].price";
        QTest::newRow("any item") << "data.items[*].price"
                                  << "data.items[*].price";
        QTest::newRow("metadata") << "metadata.user_id"
                                  << "metadata.user_id";
        QTest::newRow("quoted name") << "data.\"a b\""
                                     << "data.\"a b\"";
        QTest::newRow("both") << "aggregate"
                              << "aggregate";
    }
    void namesReadBack() {
        QFETCH(QString, written);
        QFETCH(QString, name);
        const auto column = readColumn(written.toStdString());
        QVERIFY2(column.has_value(), column ? "" : column.error().message.c_str());
        QCOMPARE(QString::fromStdString(columnName(*column)), name);
        QVERIFY(*readColumn(columnName(*column)) == *column);
    }

    void whatIsNoColumnIsSaid_data() {
        QTest::addColumn<QString>("written");
        for (const char* written : {"", "nothing", "data.", "data.a) or exists(data.b", "state.total", "data.a b", "outbox"})
            QTest::newRow(written[0] ? written : "empty") << written;
    }
    void whatIsNoColumnIsSaid() {
        QFETCH(QString, written);
        const auto column = readColumn(written.toStdString());
        QVERIFY(!column);
        QVERIFY(column.error().code == ErrorCode::InvalidArgument);
        QVERIFY(column.error().message.find("There is no column \"" + written.toStdString() + "\"") == 0);
    }

    void aListHasCommas() {
        const auto columns = readColumns("position, data.\"a,b\",type");
        QVERIFY(columns.has_value());
        QCOMPARE(columns->size(), 3u);
        QCOMPARE(columnName((*columns)[1]), std::string("data.\"a,b\""));
        QVERIFY(!readColumns("position,,type"));
        QVERIFY(!readColumns("position,"));
    }

    void payloadsAreReadForPathsAlone() {
        QVERIFY(!needsPayload(EventPart::Type));
        QVERIFY(needsPayload(EventPart::Data));
        QVERIFY(needsPayload(*readColumn("metadata.x")));
    }
};

LEFTFOLD_TEST(TstEventColumn)
#include "tst_event_column.moc"
