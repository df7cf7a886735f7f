// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/models/printed.h"
#include "ui/models/state_tree_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold;
using namespace leftfold::ui;

class TstStateTreeModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void printsAValue();
    void keepsDigits();
    void showsWhatChanged();
    void keepsRowsThatStay();
    void replacesAValueOfAnotherKind();
    void makesLongListsInBatches();
    void knowsPointers();
    void showsScalars();
    void goesDeep();
    void namesWhoWroteWhat();
    void originsStandWithTheWriter();
    void pinsStandAboveTheState();
    void removedPlacesMayBeLeftOut();
    void anyPlaceCanBeReached();
    void aRowIsATableOfMarkdown();

private:
    static Value json(const char* text) { return parseJson(text).value(); }
    /// As `printed`, with + − ~ before places that changed; everything is opened.
    QStringList open(const QModelIndex& parent = {}, int depth = 0) {
        QStringList lines;
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            const QString mark =
                QStringList({QString(), QStringLiteral("+"), QStringLiteral("-"), QStringLiteral("~"), QStringLiteral("*")})
                    .value(index.data(StateTreeModel::ChangeRole).toInt());
            lines << QString(depth * 2, QLatin1Char(' ')) + mark + index.data().toString() + QStringLiteral(" = ")
                    + index.siblingAtColumn(1).data().toString();
            lines << open(index, depth + 1);
        }
        return lines;
    }
    std::unique_ptr<StateTreeModel> m_model;
};

void TstStateTreeModel::init() {
    m_model = std::make_unique<StateTreeModel>();
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void TstStateTreeModel::printsAValue() {
    m_model->setValue(QStringLiteral("Order"), json(R"({"id":"o-1","items":[{"sku":"A"}],"empty":{},"none":[],"paid":true})"));
    QCOMPARE(open(),
        QStringList({QStringLiteral("Order = 5 fields"), QStringLiteral("  id = \"o-1\""), QStringLiteral("  items = 1 item"),
            QStringLiteral("    A = 1 field"), QStringLiteral("      sku = \"A\""), QStringLiteral("  empty = {}"),
            QStringLiteral("  none = []"), QStringLiteral("  paid = true")}));
}

void TstStateTreeModel::keepsDigits() {
    m_model->setValue({}, json(R"({"a":12345678901234567890123,"b":0.10,"c":1e400,"d":-0})"));
    QCOMPARE(open(),
        QStringList({QStringLiteral("a = 12345678901234567890123"), QStringLiteral("b = 0.10"), QStringLiteral("c = 1e400"),
            QStringLiteral("d = -0")}));
}

void TstStateTreeModel::showsWhatChanged() {
    m_model->setChange(QStringLiteral("Order"), json(R"({"status":"paid","items":[1,2],"coupon":"X"})"),
        json(R"({"status":"shipped","items":[1,3,4],"shipment":{"id":"s-1"}})"));
    QCOMPARE(open(),
        QStringList({QStringLiteral("*Order = 3 fields"), QStringLiteral("  ~status = \"paid\" \u2192 \"shipped\""),
            QStringLiteral("  *items = 3 items"), QStringLiteral("    0 = 1"), QStringLiteral("    ~1 = 2 \u2192 3"),
            QStringLiteral("    +2 = 4"), QStringLiteral("  +shipment = 1 field"), QStringLiteral("    +id = \"s-1\""),
            QStringLiteral("  -coupon = \"X\"")}));
}

void TstStateTreeModel::keepsRowsThatStay() {
    const Value first = json(R"({"a":{"x":1},"b":2})");
    const Value second = json(R"({"a":{"x":2,"y":3},"c":4,"b":2})");
    m_model->setChange(QStringLiteral("S"), first, first);
    open();
    const QModelIndex root = m_model->index(0, 0);
    const QPersistentModelIndex x = m_model->index(0, 0, m_model->index(0, 0, root));
    const QPersistentModelIndex b = m_model->index(1, 0, root);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setChange(QStringLiteral("S"), first, second);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(QModelIndex(x).siblingAtColumn(1).data().toString(), QStringLiteral("1 \u2192 2"));
    QCOMPARE(b.row(), 2);
    m_model->setChange(QStringLiteral("S"), second, first);
    QCOMPARE(b.row(), 1);
    QCOMPARE(open().last(), QStringLiteral("  -c = 4"));
    m_model->setChange(QStringLiteral("S"), first, json("{}"));
    m_model->setChange(QStringLiteral("S"), json("{}"), json("{}"));
    QVERIFY(!x.isValid());
}

void TstStateTreeModel::replacesAValueOfAnotherKind() {
    m_model->setChange({}, json(R"({"a":[1,2]})"), json(R"({"a":{"b":1}})"));
    QCOMPARE(open(), QStringList({QStringLiteral("~a = 2 items \u2192 1 field"), QStringLiteral("  b = 1")}));
    m_model->setChange({}, json(R"({"a":[1,2]})"), json(R"({"a":7})"));
    QCOMPARE(open(), QStringList({QStringLiteral("~a = 2 items \u2192 7")}));
}

void TstStateTreeModel::makesLongListsInBatches() {
    m_model = std::make_unique<StateTreeModel>(); // the tester looks at all of them, again and again
    Value::Array items;
    for (int n = 0; n < 2500; ++n)
        items.push_back(Value::integer(n));
    m_model->setValue(QStringLiteral("S"), Value::array(std::move(items)));
    const QModelIndex root = m_model->index(0, 0);
    QCOMPARE(m_model->rowCount(root), 1001);
    QCOMPARE(m_model->index(1000, 1, root).data().toString().replace(QChar::Nbsp, QLatin1Char('_')), QStringLiteral("1_500 more"));
    m_model->showMore(m_model->index(1000, 0, root));
    QCOMPARE(m_model->rowCount(root), 2001);
    m_model->showMore(m_model->index(2000, 0, root));
    QCOMPARE(m_model->rowCount(root), 2500);
}

void TstStateTreeModel::knowsPointers() {
    m_model->setValue(QStringLiteral("S"), json(R"({"a/b":[{"c":1}]})"));
    open();
    const QModelIndex list = m_model->index(0, 0, m_model->index(0, 0));
    const QModelIndex leaf = m_model->index(0, 0, m_model->index(0, 0, list));
    QCOMPARE(m_model->pointer(leaf), QStringLiteral("/a~1b/0/c"));
    QCOMPARE(toJson(*m_model->value(leaf)), std::string("1"));
    QCOMPARE(m_model->pointer(m_model->index(0, 0)), QString());
}

void TstStateTreeModel::showsScalars() {
    m_model->setValue(QStringLiteral("S"), Value::string("text"));
    QCOMPARE(open(), QStringList({QStringLiteral("S = \"text\"")}));
    m_model->clear();
    QCOMPARE(m_model->rowCount(), 0);
}

void TstStateTreeModel::goesDeep() {
    Value deep = Value::integer(1);
    for (int level = 0; level < 200; ++level)
        deep = Value::array({deep});
    m_model->setValue(QStringLiteral("S"), deep);
    QCOMPARE(open().size(), 201);
}

/// `key: writer` of all rows.
static QStringList writers(const StateTreeModel& model, const QModelIndex& parent = {}) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines << index.data().toString() + QStringLiteral(": ") + index.siblingAtColumn(StateTreeModel::Writer).data().toString();
        lines << writers(model, index);
    }
    return lines;
}

static QString stepName(std::size_t step, StateTreeModel::Naming naming) {
    const QString version = QStringLiteral("v%1").arg(step);
    return naming == StateTreeModel::Naming::Brief ? version : version + QStringLiteral(" type");
}

void TstStateTreeModel::namesWhoWroteWhat() {
    const Value before = json(R"({"status":"paid","items":[{"sku":"A"}]})");
    const Value after = json(R"({"status":"shipped","items":[{"sku":"A"}],"shipment":{"id":"s-1"}})");
    QCOMPARE(m_model->columnCount(), 2);
    m_model->showWriters(stepName);
    QCOMPARE(m_model->columnCount(), 3);
    m_model->setChange(QStringLiteral("Order"), before, after);
    open();
    QVERIFY(writers(*m_model).contains(QStringLiteral("status: ")));
    auto known = writtenBy(before, 1);
    bringAlong(known, before, after, 4);
    m_model->setWriters(known);
    QCOMPARE(writers(*m_model),
        QStringList({QStringLiteral("Order: v4 type"), QStringLiteral("status: v4 type"), QStringLiteral("items: v1 type"),
            QStringLiteral("A: v1 type"), QStringLiteral("sku: v1 type"), QStringLiteral("shipment: v4 type"), QStringLiteral("id: v4")}));
    QCOMPARE(m_model->reach(JsonPointer::parse("/status").value()).data(StateTreeModel::WriterRole).toInt(), 4);
    m_model->setChange(QStringLiteral("Order"), before, before); // of another state nobody knows them yet
    QVERIFY(writers(*m_model).contains(QStringLiteral("status: ")));
}

void TstStateTreeModel::originsStandWithTheWriter() {
    const Value state = json(R"({"currency":"USD"})");
    m_model->showWriters(stepName);
    m_model->setChange(QStringLiteral("Order"), state, state);
    m_model->setWriters(writtenBy(state, 1));
    m_model->setOrigins({{QStringLiteral("/currency"), {QStringLiteral("default \"USD\""), QStringLiteral("order.*: add /currency")}}});
    const QModelIndex currency = m_model->reach(JsonPointer::parse("/currency").value()).siblingAtColumn(StateTreeModel::Writer);
    QCOMPARE(currency.data().toString(), QStringLiteral("v1 type \u00b7 upcast: default \"USD\""));
    QVERIFY(currency.data(Qt::ToolTipRole).toString().contains(QStringLiteral("order.*: add /currency")));
}

void TstStateTreeModel::pinsStandAboveTheState() {
    const Value before = json(R"({"total":1,"items":[{"id":7,"n":1}]})");
    const Value after = json(R"({"total":2,"items":[{"id":7,"n":1}]})");
    m_model->showWriters(stepName);
    m_model->setPins({JsonPointer::parse("/total").value(), JsonPointer::parse("/items/0").value(), JsonPointer::parse("/gone").value()});
    m_model->setChange(QStringLiteral("S"), before, after);
    m_model->setWriters(writtenBy(after, 3));
    QCOMPARE(open().mid(0, 5),
        QStringList({QStringLiteral("~total = 1 \u2192 2"), QStringLiteral("items[0] = 2 fields"), QStringLiteral("  id = 7"),
            QStringLiteral("  n = 1"), QStringLiteral("gone = not there")}));
    const QModelIndex n = m_model->index(1, 0, m_model->index(1, 0));
    QCOMPARE(m_model->pointer(n), QStringLiteral("/items/0/n"));
    QCOMPARE(n.siblingAtColumn(StateTreeModel::Writer).data().toString(), QStringLiteral("v3 type"));
    QVERIFY(m_model->index(0, 0).data(StateTreeModel::PinnedRole).toBool());
    const auto steps = m_model->steps(n);
    QCOMPARE(steps.size(), std::size_t{3});
    QCOMPARE(std::get<std::string>(steps[0]), std::string("items"));
    QCOMPARE(m_model->reach(JsonPointer::parse("/total").value()).parent(), m_model->index(3, 0));
    m_model->setPins({});
    QCOMPARE(m_model->rowCount(), 1);
}

void TstStateTreeModel::removedPlacesMayBeLeftOut() {
    m_model->setChange(QStringLiteral("S"), json(R"({"a":1,"b":[1,2]})"), json(R"({"b":[2]})"));
    QVERIFY(open().contains(QStringLiteral("  -a = 1")));
    m_model->setRemovedShown(false);
    QCOMPARE(open(), QStringList({QStringLiteral("*S = 1 field"), QStringLiteral("  *b = 1 item"), QStringLiteral("    0 = 2")}));
    m_model->setRemovedShown(true);
    QVERIFY(open().contains(QStringLiteral("  -a = 1")));
}

void TstStateTreeModel::anyPlaceCanBeReached() {
    m_model = std::make_unique<StateTreeModel>(); // the tester looks at all of them, again and again
    Value::Array items;
    for (int n = 0; n < 5000; ++n)
        items.push_back(json("{\"id\":1}"));
    m_model->setValue(QStringLiteral("S"), Value::array({Value::array(std::move(items)), Value::integer(1)}));
    const QModelIndex deep = m_model->reach(JsonPointer::parse("/0/4321/id").value());
    QCOMPARE(m_model->pointer(deep), QStringLiteral("/0/4321/id"));
    QVERIFY(!m_model->reach(JsonPointer::parse("/0/5000").value()).isValid());
    QVERIFY(!m_model->reach(JsonPointer::parse("/1/x").value()).isValid());
    QCOMPARE(m_model->reach({}), m_model->index(0, 0));
}

void TstStateTreeModel::aRowIsATableOfMarkdown() {
    const Value state = json(R"({"a":"x|y","b":[1]})");
    m_model->showWriters(stepName);
    m_model->setChange(QStringLiteral("S"), state, state);
    QCOMPARE(
        m_model->markdown(m_model->index(0, 0)), QStringLiteral("| path | value |\n|---|---|\n| `/a` | \"x\\|y\" |\n| `/b/0` | 1 |\n"));
    m_model->setWriters(writtenBy(state, 2));
    QCOMPARE(m_model->markdown(m_model->reach(JsonPointer::parse("/b").value())),
        QStringLiteral("| path | value | last written by |\n|---|---|---|\n| `/b/0` | 1 | v2 type |\n"));
}

LEFTFOLD_TEST(TstStateTreeModel)
#include "tst_state_tree_model.moc"
