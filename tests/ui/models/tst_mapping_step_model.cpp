// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/mapping_step_model.h"
#include <QAbstractItemModelTester>
#include <QMimeData>

using namespace leftfold;
using namespace leftfold::ui;

class TstMappingStepModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        const auto document = MappingDocument::parse(R"({"leftfold": "upcasters/1", "upcasters": [
            {"event_type": "x", "from": 1, "to": 2, "steps": [
                {"op": "move", "from": "/a", "path": "/b", "note": "renamed in May"},
                {"op": "each", "path": "/items", "steps": [{"op": "default", "path": "/n", "value": 0.10, "off": true}]},
                {"op": "mvoe"}]}]})",
            "t.upcasters.json");
        m_arrow = arrowsIn(document->root()).front();
        m_model = std::make_unique<MappingStepModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->show(m_arrow.list);
    }
    void saysWhatEachStepDoes() {
        QCOMPARE(line(0), QStringLiteral("0 move | /a → /b"));
        QCOMPARE(line(1), QStringLiteral("0 each | /items"));
        QCOMPARE(line(2), QStringLiteral("1 default | /n = 0.10"));
        QVERIFY(m_model->index(2).data(MappingStepModel::OffRole).toBool());
        QVERIFY(!m_model->index(3).data(MappingStepModel::ReadableRole).toBool());
        QVERIFY(m_model->index(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("renamed in May")));
        QVERIFY(m_model->index(2).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("switched off")));
    }
    void whatWaitsOrIsHalfTypedIsMarked() {
        auto steps = m_arrow.list;
        steps[3].off = true;
        m_model->show(steps);
        QVERIFY(m_model->index(3).data(MappingStepModel::TextRole).toString().contains(QStringLiteral("not complete")));
        FormDrafts drafts;
        drafts.put({steps[0].place, Value(), "path", QStringLiteral("b")});
        m_model->setDrafts(drafts);
        QVERIFY(m_model->index(0).data(MappingStepModel::DraftRole).toBool());
        QVERIFY(!m_model->index(1).data(MappingStepModel::DraftRole).toBool());
        QVERIFY(m_model->index(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("cannot be taken")));
    }
    void onlyAsksToSwitch() {
        QSignalSpy asked(m_model.get(), &MappingStepModel::switchAsked);
        QVERIFY(m_model->setData(m_model->index(2), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toInt(), 2);
        QVERIFY(asked[0][1].toBool());
        QVERIFY(m_model->index(2).data(MappingStepModel::OffRole).toBool());
    }
    void onlyAsksToMove() {
        QSignalSpy asked(m_model.get(), &MappingStepModel::moveAsked);
        const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(3)}));
        QVERIFY(!m_model->dropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
        QVERIFY(!m_model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, {}));
        QVERIFY(!m_model->dropMimeData(data.get(), Qt::CopyAction, 1, 0, {}));
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked[0][0].toInt(), 3);
        QCOMPARE(asked[0][1].toInt(), 1);
        QCOMPARE(asked[1][1].toInt(), 4);
    }
    void anEditOfTheSameRowsKeepsThem() {
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        auto steps = m_arrow.list;
        steps[0].text = "move /a → /c";
        m_model->show(steps);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(line(0), QStringLiteral("0 move | /a → /c"));
        steps.pop_back();
        m_model->show(steps);
        QCOMPARE(reset.count(), 1);
    }

private:
    QString line(int row) const {
        const QModelIndex index = m_model->index(row);
        return QStringLiteral("%1 %2 | %3")
            .arg(index.data(MappingStepModel::LevelRole).toInt())
            .arg(index.data(MappingStepModel::OperationRole).toString(), index.data(MappingStepModel::TextRole).toString());
    }

    MappingArrow m_arrow;
    std::unique_ptr<MappingStepModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

LEFTFOLD_TEST(TstMappingStepModel)
#include "tst_mapping_step_model.moc"
