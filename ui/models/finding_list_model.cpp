// SPDX-License-Identifier: Apache-2.0
#include "ui/models/finding_list_model.h"
#include "core/model/type_name.h"
#include "ui/models/message_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <array>

namespace leftfold::ui {

namespace {

constexpr std::array kinds{
    FindingKind::Missing, FindingKind::Extra, FindingKind::Duplicate, FindingKind::Different, FindingKind::OutOfOrder};

QString tr(const char* text) {
    return QCoreApplication::translate("Findings", text);
}

QString placeText(const AggregateId& aggregate, std::optional<Version> version) {
    const QString path = fromStored(aggregate.path());
    return version ? path + QStringLiteral(" #") + groupedNumber(version->value) : path;
}

QString shortTime(const std::optional<Instant>& at) {
    return at ? timeText(*at, TimeDisplay::Utc, *at) : tr("an unknown time");
}

Finding about(const MessageFound& message, const QString& detail) {
    return {message.eventId, fromStored(splitTypeName(message.eventType).type), message.aggregate.type,
        placeText(message.aggregate, message.version), detail};
}

Finding missing(const EventTrace& event) {
    const QString where = event.position ? tr("event at position %1 has no message").arg(groupedNumber(event.position->value))
                                         : tr("the event has no message");
    return {event.id, fromStored(splitTypeName(event.type).type), event.aggregate.type, placeText(event.aggregate, event.version), where};
}

Finding extra(const MessageFound& message) {
    return about(message, tr("%1 message, its event is not stored").arg(stateWord(message.state)));
}

Finding duplicate(const std::vector<MessageFound>& twins) {
    QStringList states;
    for (const MessageFound& twin : twins)
        states << stateWord(twin.state);
    return about(
        twins.front(), tr("%1 messages: %2").arg(groupedNumber(std::ssize(twins)), oneLine(states.join(QStringLiteral(", ")), 80)));
}

Finding overtaken(const Overtaken& pair) {
    const QString late = pair.message.publishedAt ? tr("left at %1").arg(shortTime(pair.message.publishedAt))
                                                  : tr("is %1").arg(stateWord(pair.message.state));
    const QString other = pair.by.version ? groupedNumber(pair.by.version->value) : QStringLiteral("?");
    return about(pair.message, tr("%1; version %2 left at %3").arg(late, other, shortTime(pair.by.publishedAt)));
}

} // namespace

QString findingTitle(FindingKind kind) {
    switch (kind) {
    case FindingKind::Missing:
        return tr("Missing");
    case FindingKind::Extra:
        return tr("Extra");
    case FindingKind::Duplicate:
        return tr("Duplicate");
    case FindingKind::Different:
        return tr("Different");
    case FindingKind::OutOfOrder:
        break;
    }
    return tr("Out of order");
}

QString findingMeaning(FindingKind kind) {
    switch (kind) {
    case FindingKind::Missing:
        return tr("events without a message: nobody outside will hear of them");
    case FindingKind::Extra:
        return tr("messages whose event is not stored: others were told what did not happen");
    case FindingKind::Duplicate:
        return tr("several messages for one event: consumers must know its id to do it once");
    case FindingKind::Different:
        return tr("messages that say something else than their event");
    case FindingKind::OutOfOrder:
        break;
    }
    return tr("a later version of the aggregate left first");
}

FindingListModel::FindingListModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_found(std::make_shared<Reconciliation>()) { }

void FindingListModel::show(std::shared_ptr<const Reconciliation> found) {
    beginResetModel();
    m_found = std::move(found);
    m_folded.clear();
    rebuild();
    endResetModel();
}

void FindingListModel::toggle(int row) {
    if (!isHeading(row))
        return;
    const FindingKind which = kind(row);
    const int entries = listed(which);
    const bool folds = m_folded.insert(which).second;
    if (folds) {
        beginRemoveRows({}, row + 1, row + entries);
        rebuild();
        endRemoveRows();
    } else {
        m_folded.erase(which);
        beginInsertRows({}, row + 1, row + entries);
        rebuild();
        endInsertRows();
    }
    Q_EMIT dataChanged(index(row), index(row));
}

void FindingListModel::rebuild() {
    m_rows.clear();
    for (const FindingKind which : kinds) {
        if (count(which) == 0)
            continue;
        m_rows.push_back({which});
        for (int entry = 0; entry < listed(which) && !m_folded.contains(which); ++entry)
            m_rows.push_back({which, entry});
    }
}

std::int64_t FindingListModel::count(FindingKind kind) const {
    const std::int64_t counts[] = {
        m_found->missingCount, m_found->extraCount, m_found->duplicateCount, m_found->differentCount, m_found->outOfOrderCount};
    return counts[static_cast<std::size_t>(kind)];
}

int FindingListModel::listed(FindingKind kind) const {
    const std::size_t sizes[] = {
        m_found->missing.size(), m_found->extra.size(), m_found->duplicate.size(), m_found->different.size(), m_found->outOfOrder.size()};
    return static_cast<int>(sizes[static_cast<std::size_t>(kind)]);
}

bool FindingListModel::isHeading(int row) const {
    return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].entry < 0;
}

Finding FindingListModel::finding(int row) const {
    if (row < 0 || row >= rowCount() || isHeading(row))
        return {};
    const auto [which, entry] = m_rows[static_cast<std::size_t>(row)];
    const auto at = static_cast<std::size_t>(entry);
    switch (which) {
    case FindingKind::Missing:
        return missing(m_found->missing[at]);
    case FindingKind::Extra:
        return extra(m_found->extra[at]);
    case FindingKind::Duplicate:
        return duplicate(m_found->duplicate[at]);
    case FindingKind::Different:
        return about(m_found->different[at], tr("%1 message, other contents").arg(stateWord(m_found->different[at].state)));
    case FindingKind::OutOfOrder:
        break;
    }
    return overtaken(m_found->outOfOrder[at]);
}

int FindingListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindingListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == HeadingRole)
        return row.entry < 0;
    return row.entry < 0 ? heading(row.kind, role) : entry(finding(index.row()), role);
}

QVariant FindingListModel::heading(FindingKind kind, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return findingTitle(kind);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2: %3").arg(findingTitle(kind), groupedNumber(count(kind)), findingMeaning(kind));
    case CountRole:
        return count(kind) > listed(kind) ? tr("%1, the first %2 here").arg(groupedNumber(count(kind)), groupedNumber(listed(kind)))
                                          : groupedNumber(count(kind));
    case MeaningRole:
        return findingMeaning(kind);
    case FoldedRole:
        return m_folded.contains(kind);
    default:
        return {};
    }
}

QVariant FindingListModel::entry(const Finding& found, int role) {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2: %3").arg(found.type, found.place, found.detail);
    case Qt::ToolTipRole:
        return QStringLiteral("%1 %2\n%3\n%4").arg(found.type, found.place, found.detail, tr("event %1").arg(fromStored(found.event.text)));
    case TypeRole:
        return found.type;
    case AggregateTypeRole:
        return fromStored(found.aggregateType);
    case PlaceRole:
        return found.place;
    case DetailRole:
        return found.detail;
    case IdRole:
        return shortId(fromStored(found.event.text));
    default:
        return {};
    }
}

} // namespace leftfold::ui
