// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/preview_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold;
using namespace leftfold::ui;

class TstPreviewModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreEvents() {
        PreviewModel model;
        const QAbstractItemModelTester tester(&model);
        Event event;
        event.storedType = "order.made.v2";
        event.aggregate = {"order", "17"};
        event.version = Version{0};
        event.occurredAt = Instant{};
        event.payload.bytes = R"({"a":1})";
        event.payload.storedSize = event.payload.bytes.size();
        model.show({event, Event()});
        QCOMPARE(model.rowCount(), 2);
        QStringList first;
        QStringList second;
        for (int column = 0; column < model.columnCount(); ++column) {
            first << model.index(0, column).data().toString();
            second << model.index(1, column).data().toString();
        }
        const QString dash = QStringLiteral("–");
        QCOMPARE(first.mid(0, 9),
            (QStringList{dash, QStringLiteral("1970-01-01 00:00:00.000"), QStringLiteral("order.made.v2"), QStringLiteral("order"),
                QStringLiteral("17"), QStringLiteral("0"), dash, dash, dash}));
        QVERIFY(first.back().contains(QStringLiteral("a: 1")));
        QCOMPARE(second.mid(0, 9), QStringList(9, dash));
        QCOMPARE(model.headerData(PreviewModel::Type, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("type"));
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }
};

LEFTFOLD_TEST(TstPreviewModel)
#include "tst_preview_model.moc"
