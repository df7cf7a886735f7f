// SPDX-License-Identifier: Apache-2.0
#include "ui/models/rule_list_model.h"
#include "ui/models/rule_texts.h"
#include "ui/models/text_forms.h"
#include <QMimeData>
#include <algorithm>

namespace leftfold::ui {

namespace {

QString rowFormat() {
    return QStringLiteral("application/x-leftfold-rule");
}

} // namespace

void RuleListModel::show(const std::vector<ReducerRule>& rules) {
    QStringList patterns;
    for (const ReducerRule& rule : rules)
        patterns << fromStored(rule.pattern);
    if (patterns == m_patterns)
        return;
    if (patterns.size() == m_patterns.size()) { // the selection stays
        m_patterns = patterns;
        return tellAll();
    }
    beginResetModel();
    m_patterns = patterns;
    endResetModel();
}

void RuleListModel::setCoverage(const RuleCoverage& coverage) {
    m_uses = coverage.rules;
    tellAll();
}

void RuleListModel::setEffects(const std::vector<RuleEffect>& effects) {
    m_effects = effects;
    tellAll();
}

void RuleListModel::tellAll() {
    if (!m_patterns.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QString RuleListModel::pattern(int row) const {
    return m_patterns.value(row);
}

int RuleListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_patterns.size());
}

/// By its pattern: what was counted may be older than the rules that are shown.
const RuleUse* RuleListModel::use(int row) const {
    const auto found =
        std::find_if(m_uses.begin(), m_uses.end(), [&](const RuleUse& use) { return fromStored(use.pattern) == m_patterns[row]; });
    return found == m_uses.end() ? nullptr : &*found;
}

const RuleEffect* RuleListModel::effect(int row) const {
    const auto found = std::find_if(
        m_effects.begin(), m_effects.end(), [&](const RuleEffect& effect) { return fromStored(effect.pattern) == m_patterns[row]; });
    return found == m_effects.end() ? nullptr : &*found;
}

QString RuleListModel::toolTip(int row) const {
    const auto* used = use(row);
    const auto* met = effect(row);
    QStringList lines{m_patterns[row]};
    if (used)
        lines << ruleUseText(*used);
    if (met)
        lines << ruleEffectText(*met);
    return lines.join(u'\n');
}

QVariant RuleListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto* used = use(index.row());
    const auto* met = effect(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_patterns[index.row()];
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return toolTip(index.row());
    case CountRole:
        return !used ? QString() : used->events == 0 ? tr("never") : groupedNumber(static_cast<std::int64_t>(used->events));
    case NeverRole:
        return used && used->events == 0;
    case IdleRole:
        return used && used->events > 0 && used->changed == 0;
    case MetRole:
        return met != nullptr;
    case ChangedRole:
        return met && !met->changes.empty();
    default:
        return {};
    }
}

Qt::ItemFlags RuleListModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QStringList RuleListModel::mimeTypes() const {
    return {rowFormat()};
}

QMimeData* RuleListModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(rowFormat(), QByteArray::number(indexes.front().row()));
    data->setText(m_patterns[indexes.front().row()]);
    return data;
}

/// Nothing is moved here, and saying so keeps the view from taking the row away.
bool RuleListModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent) {
    if (action != Qt::MoveAction || !data->hasFormat(rowFormat()))
        return false;
    Q_EMIT moveAsked(data->data(rowFormat()).toInt(), row >= 0 ? row : parent.isValid() ? parent.row() : rowCount());
    return false;
}

} // namespace leftfold::ui
