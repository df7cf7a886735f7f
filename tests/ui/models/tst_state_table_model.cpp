// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/models/state_table_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold;
using namespace leftfold::ui;

class TstStateTableModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_model = std::make_unique<StateTableModel>();
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    }
    void arraysOfObjectsAreFound() {
        QStringList places;
        const Value state = json(R"({"tags":["a"],"deep":{"list":[{"x":1}]},"items":[{"sub":[{"y":1}]}],"none":[]})");
        for (const auto& place : objectArrays(state))
            places << QString::fromStdString(place.toString());
        QCOMPARE(places, QStringList({QStringLiteral("/items"), QStringLiteral("/deep/list"), QStringLiteral("/items/0/sub")}));
        QVERIFY(objectArrays(json("7")).empty());
        QCOMPARE(objectArrays(json(R"([{"a":1}])")).size(), std::size_t{1});
    }
    void everyMemberIsAColumn() {
        const Value now = json(R"([{"sku":"A","n":1},{"sku":"B","price":0.10}])");
        m_model->setArray(nullptr, now);
        QCOMPARE(lines(), QStringList({QStringLiteral("sku|n|price"), QStringLiteral("A|1|"), QStringLiteral("B||0.10")}));
        QCOMPARE(m_model->pointer(m_model->index(1, 2)), QStringLiteral("/1/price"));
        QCOMPARE(toJson(*m_model->value(m_model->index(1, 2))), std::string("0.10"));
        QVERIFY(!m_model->value(m_model->index(0, 2)));
    }
    void whatChangedIsTold() {
        const Value before = json(R"([{"id":1,"n":1},{"id":2,"n":1},{"id":3,"n":1}])");
        const Value now = json(R"([{"id":3,"n":1},{"id":2,"n":5},{"id":4,"n":1}])");
        m_model->setArray(&before, now);
        QCOMPARE(lines().mid(1),
            QStringList({QStringLiteral("3|1"), QStringLiteral("2|~1 \u2192 5"), QStringLiteral("+4|+1"), QStringLiteral("-1|-1")}));
    }
    void rowsComeAndGoWithoutAReset() {
        const Value two = json(R"([{"id":1},{"id":2}])");
        const Value three = json(R"([{"id":1},{"id":2},{"id":3}])");
        m_model->setArray(nullptr, two);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->setArray(nullptr, three);
        QCOMPARE(m_model->rowCount(), 3);
        m_model->setArray(nullptr, two);
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(reset.count(), 0);
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
    }
    void rowsAreATableOfMarkdown() {
        m_model->setArray(nullptr, json(R"([{"id":1,"note":"a|b"},{"id":2}])"));
        const int rows[] = {0};
        QCOMPARE(m_model->markdown(rows), QStringLiteral("| id | note |\n|---|---|\n| 1 | a\\|b |\n"));
    }

private:
    static Value json(const char* text) { return parseJson(text).value(); }
    /// The titles, then the rows; signs before what changed.
    QStringList lines() const {
        QStringList all;
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        all << cells.join(QLatin1Char('|'));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            cells.clear();
            for (int column = 0; column < m_model->columnCount(); ++column) {
                const QModelIndex index = m_model->index(row, column);
                const QString sign =
                    QStringList({QString(), QStringLiteral("+"), QStringLiteral("-"), QStringLiteral("~"), QStringLiteral("*")})
                        .value(index.data(StateTreeModel::ChangeRole).toInt());
                cells << sign + index.data().toString();
            }
            all << cells.join(QLatin1Char('|'));
        }
        return all;
    }
    std::unique_ptr<StateTableModel> m_model;
};

LEFTFOLD_TEST(TstStateTableModel)
#include "tst_state_table_model.moc"
