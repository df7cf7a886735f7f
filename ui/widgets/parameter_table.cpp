// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/parameter_table.h"
#include "ui/widgets/theme.h"
#include <QAbstractButton>
#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <algorithm>

namespace leftfold::ui {

namespace {

/// An editor that offers the names there are.
class NameDelegate final : public QStyledItemDelegate {
public:
    NameDelegate(const QStringList& names, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_names(names) { }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto* line = qobject_cast<QLineEdit*>(editor); line && index.column() == 0) {
            auto* completer = new QCompleter(m_names, line);
            completer->setFilterMode(Qt::MatchContains);
            line->setCompleter(completer);
        }
        return editor;
    }

private:
    QStringList m_names;
};

} // namespace

ParameterTable::ParameterTable(QWidget* parent)
    : QTableWidget(0, 2, parent) {
    setObjectName(QStringLiteral("parameterTable"));
    setAccessibleName(tr("Other parameters"));
    setHorizontalHeaderLabels({tr("Parameter"), tr("Value")});
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->hide();
    if (auto* corner = findChild<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly))
        corner->setAccessibleName(tr("All parameters"));
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::AllEditTriggers);
    setPairs({});
    connect(this, &QTableWidget::cellChanged, this, &ParameterTable::follow);
}

void ParameterTable::setKnown(const QList<std::pair<QString, QString>>& known) {
    m_known = known;
    QStringList names;
    for (const auto& [name, fallback] : known)
        names << name;
    setItemDelegate(new NameDelegate(names, this));
    for (int row = 0; row < rowCount(); ++row)
        mark(row);
}

void ParameterTable::setPairs(const Pairs& pairs) {
    if (pairs == this->pairs() && rowCount() > 0)
        return;
    m_filling = true;
    setRowCount(0);
    for (const auto& [name, value] : pairs)
        addRow(name, value);
    addRow({}, {});
    resizeColumnToContents(0);
    setColumnWidth(0, std::max(columnWidth(0), scaled(150)));
    m_filling = false;
}

void ParameterTable::addRow(const QString& name, const QString& value) {
    const int row = rowCount();
    insertRow(row);
    setItem(row, 0, new QTableWidgetItem(name));
    setItem(row, 1, new QTableWidgetItem(value));
    mark(row);
}

QString ParameterTable::textAt(int row, int column) const {
    const QTableWidgetItem* cell = item(row, column);
    return cell ? cell->text().trimmed() : QString();
}

void ParameterTable::mark(int row) {
    const QString name = textAt(row, 0);
    const auto found = std::find_if(m_known.begin(), m_known.end(), [&](const auto& each) { return each.first == name; });
    const bool wrong = !name.isEmpty() && !m_known.isEmpty() && found == m_known.end();
    const bool before = std::exchange(m_filling, true);
    item(row, 0)->setForeground(wrong ? tokens().removed : tokens().text);
    item(row, 0)->setToolTip(wrong ? tr("PostgreSQL's client library has no parameter of that name") : QString());
    item(row, 1)->setToolTip(
        found == m_known.end() || found->second.isEmpty() ? QString() : tr("Where it is not given: %1").arg(found->second));
    m_filling = before;
}

void ParameterTable::follow() {
    if (m_filling)
        return;
    for (int row = 0; row < rowCount(); ++row)
        mark(row);
    const int last = rowCount() - 1;
    if (!textAt(last, 0).isEmpty() || !textAt(last, 1).isEmpty()) {
        m_filling = true;
        addRow({}, {});
        m_filling = false;
    }
    Q_EMIT edited();
}

ParameterTable::Pairs ParameterTable::pairs() const {
    Pairs pairs;
    for (int row = 0; row < rowCount(); ++row) {
        if (const QString name = textAt(row, 0); !name.isEmpty())
            pairs.append({name, textAt(row, 1)});
    }
    return pairs;
}

QStringList ParameterTable::unknown() const {
    QStringList names;
    for (const auto& [name, value] : pairs()) {
        const bool known = std::any_of(m_known.begin(), m_known.end(), [&name = name](const auto& each) { return each.first == name; });
        if (!known && !m_known.isEmpty())
            names << name;
    }
    return names;
}

void ParameterTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && currentRow() >= 0 && currentRow() < rowCount() - 1) {
        removeRow(currentRow());
        return Q_EMIT edited();
    }
    QTableWidget::keyPressEvent(event);
}

} // namespace leftfold::ui
