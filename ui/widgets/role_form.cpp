// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/role_form.h"
#include "ui/models/layout_texts.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/text_label.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTimeZone>

namespace leftfold::ui {

namespace {

constexpr int edge = 14;
/// What an item of a choice stands for; its column is in Qt::UserRole.
constexpr int kindRole = Qt::UserRole + 1;
enum Kind { Nowhere, Named, Constant, Written };

void addItem(ChoiceBox* box, const QString& text, const QString& column, Kind kind) {
    box->addItem(text, column);
    box->setItemData(box->count() - 1, kind, kindRole);
}

QStringList knownZones() {
    QStringList names;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        if (!id.startsWith("UTC+") && !id.startsWith("UTC-")) // Qt's own, which no database has
            names << QString::fromLatin1(id);
    return names;
}

/// Of what numbers may count, with the word of the document.
struct UnitTitle {
    const char* word;
    QString title;
};

std::vector<UnitTitle> unitTitles() {
    return {{"", RoleForm::tr("numbers by size")}, {"seconds", RoleForm::tr("seconds")}, {"milliseconds", RoleForm::tr("milliseconds")},
        {"microseconds", RoleForm::tr("microseconds")}, {"nanoseconds", RoleForm::tr("nanoseconds")},
        {"ticks", RoleForm::tr(".NET ticks")}};
}

Kind kindOf(const RoleSource& source) {
    return source.isWritten ? Written : !source.constant.empty() ? Constant : source.column.empty() ? Nowhere : Named;
}

} // namespace

RoleForm::RoleForm(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("roleForm"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(edge, 8, edge, 12);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    const QString heads[] = {tr("ROLE"), tr("COLUMN"), tr("INSIDE ITS JSON"), tr("READS")};
    for (int column = 0; column < 4; ++column)
        grid->addWidget(makeSectionLabel(heads[column], this), 0, column);
    for (const RoleTitle& role : roleTitles()) {
        addRow(grid, role.role, role.title, role.meaning);
        if (role.role == "aggregate_id")
            addSeparator(grid);
        if (role.role == "occurred_at")
            addTimes(grid);
    }
    grid->setRowStretch(grid->rowCount(), 1);
}

void RoleForm::addRow(QGridLayout* grid, const std::string& role, const QString& title, const QString& meaning) {
    const QString name = fromStored(role);
    Row row{new ChoiceBox(this), new QLineEdit(this), new TextLabel(TextStyle::Small, TextColor::Muted, this)};
    auto* label = new TextLabel(title, TextStyle::Body, TextColor::Text, this);
    label->setToolTip(meaning);
    label->setBuddy(row.column);
    row.column->setObjectName(QStringLiteral("column.") + name);
    row.column->setAccessibleName(tr("Column of %1").arg(title));
    row.column->setToolTip(meaning);
    row.column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.column->setMinimumContentsLength(12);
    row.inside->setObjectName(QStringLiteral("inside.") + name);
    row.inside->setAccessibleName(tr("Place of %1 inside the JSON of its column").arg(title));
    row.inside->setPlaceholderText(tr("whole"));
    row.inside->setToolTip(tr("A place inside the JSON that the column holds: meta.correlationId"));
    row.reading->setObjectName(QStringLiteral("reading.") + name);
    row.reading->setFit(TextLabel::Fit::ElideRight);
    row.reading->setFixedWidth(scaled(148));
    const bool whole = role == "payload" || role == "metadata" || role == "position";
    row.inside->setVisible(!whole);
    const int at = grid->rowCount();
    grid->addWidget(label, at, 0);
    grid->addWidget(row.column, at, 1, 1, whole ? 2 : 1);
    if (!whole)
        grid->addWidget(row.inside, at, 2);
    grid->addWidget(row.reading, at, 3);
    connect(row.column, &QComboBox::activated, this, [this, role] { take(role); });
    connect(row.inside, &QLineEdit::textEdited, this, [this, role] { take(role); });
    m_rows.emplace(role, row);
}

void RoleForm::addSeparator(QGridLayout* grid) {
    m_separator = new QLineEdit(this);
    m_separator->setObjectName(QStringLiteral("separator"));
    m_separator->setAccessibleName(tr("What stands between type and id"));
    m_separator->setPlaceholderText(tr("none: the column is the id"));
    m_separator->setToolTip(tr("Where one column holds type and id (order-17): what stands between them"));
    const int at = grid->rowCount();
    grid->addWidget(new TextLabel(tr("Type and id apart by"), TextStyle::Body, TextColor::Muted, this), at, 0);
    grid->addWidget(m_separator, at, 1, 1, 2);
    connect(m_separator, &QLineEdit::textEdited, this, [this] { take("aggregate_id"); });
}

void RoleForm::addTimes(QGridLayout* grid) {
    m_zone = new QLineEdit(this);
    m_zone->setObjectName(QStringLiteral("timeZone"));
    m_zone->setAccessibleName(tr("Time zone of the store's local times"));
    m_zone->setPlaceholderText(tr("UTC"));
    m_zone->setToolTip(tr("Of dates that name no zone: UTC, an offset (+02:00), or a name like Europe/Berlin"));
    auto* completer = new QCompleter(knownZones(), m_zone);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setObjectName(QStringLiteral("completions"));
    completer->popup()->setMinimumWidth(scaled(300)); // America/Argentina/ComodRivadavia
    m_zone->setCompleter(completer);
    m_unit = new ChoiceBox(this);
    m_unit->setObjectName(QStringLiteral("timeUnit"));
    m_unit->setAccessibleName(tr("What numbers count that are times"));
    m_unit->setToolTip(tr("Of times that are numbers: what they count since 1970; .NET ticks since the year 1"));
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_unit->setMinimumContentsLength(12);
    for (const UnitTitle& unit : unitTitles())
        m_unit->addItem(unit.title, QLatin1String(unit.word));
    const int at = grid->rowCount();
    grid->addWidget(new TextLabel(tr("Times without a zone"), TextStyle::Body, TextColor::Muted, this), at, 0);
    grid->addWidget(m_zone, at, 1);
    grid->addWidget(m_unit, at, 2);
    connect(m_zone, &QLineEdit::editingFinished, this, &RoleForm::takeZone);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &RoleForm::takeZone, Qt::QueuedConnection);
    connect(m_unit, &QComboBox::activated, this, &RoleForm::takeUnit);
}

void RoleForm::showTimes(const TimesWritten& times) {
    const bool isOtherZone = std::exchange(m_times, times).zone != times.zone; // else one may be typed in just now
    if (isOtherZone)
        m_zone->setText(fromStored(times.zone));
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(fromStored(times.unit))));
}

void RoleForm::takeZone() {
    Q_EMIT timesEdited({m_zone->text().trimmed().toStdString(), m_times.unit});
}

void RoleForm::takeUnit() {
    Q_EMIT timesEdited({m_times.zone, m_unit->currentData().toString().toStdString()});
}

void RoleForm::setColumns(const QStringList& columns) {
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (const auto& [role, source] : m_sources)
        fillChoice(role, source);
}

void RoleForm::show(const std::map<std::string, RoleShown>& roles) {
    for (const auto& [role, shown] : roles)
        if (m_rows.contains(role))
            showRow(role, shown);
}

void RoleForm::showRow(const std::string& role, const RoleShown& shown) {
    const QScopedValueRollback showing(m_showing, true);
    const Row& row = m_rows.at(role);
    const auto known = m_sources.find(role);
    if (known == m_sources.end() || known->second != shown.source)
        fillChoice(role, shown.source);
    m_sources[role] = shown.source;
    row.inside->setEnabled(kindOf(shown.source) == Named);
    if (pathFrom(row.inside->text()) != shown.source.path) // else it may be typed in just now
        row.inside->setText(pathText(shown.source.path));
    row.reading->setText(shown.reading);
    row.reading->setColor(shown.isWrong ? TextColor::Changed : TextColor::Muted);
    row.reading->setToolTip(shown.reason.isEmpty() ? shown.reading : tr("%1\nProposed: %2").arg(shown.reading, shown.reason));
    if (role != "aggregate_id")
        return;
    m_separator->setEnabled(kindOf(shown.source) == Named && shown.source.path.empty());
    if (m_separator->text().toStdString() != shown.source.separator)
        m_separator->setText(fromStored(shown.source.separator));
}

void RoleForm::fillChoice(const std::string& role, const RoleSource& source) {
    ChoiceBox* box = m_rows.at(role).column;
    box->clear();
    addItem(box, tr("–"), {}, Nowhere);
    for (const QString& column : m_columns)
        addItem(box, column, column, Named);
    const QString column = fromStored(source.column);
    const Kind kind = kindOf(source);
    if (kind == Named && !m_columns.contains(column))
        addItem(box, column, column, Named);
    if (kind == Constant)
        addItem(box, tr("always \"%1\"").arg(fromStored(source.constant)), {}, Constant);
    if (kind == Written)
        addItem(box, tr("(as written)"), {}, Written);
    box->setCurrentIndex(kind == Named ? box->findData(column) : kind == Nowhere ? 0 : box->count() - 1);
}

void RoleForm::take(const std::string& role) {
    if (m_showing)
        return;
    const Row& row = m_rows.at(role);
    RoleSource source = m_sources[role];
    const auto kind = static_cast<Kind>(row.column->currentData(kindRole).toInt());
    if (kind == Written || kind == Constant)
        return;
    const auto column = row.column->currentData().toString().toStdString();
    const bool sameColumn = column == source.column;
    source = {column, {}, {}, {}, false};
    if (kind == Named && (sameColumn || role != "aggregate_id")) {
        source.path = pathFrom(row.inside->text());
        source.separator = role == "aggregate_id" && source.path.empty() ? m_separator->text().toStdString() : std::string();
    }
    if (!sameColumn)
        source.path.clear(); // another column has other members
    Q_EMIT roleEdited(role, source);
}

void RoleForm::focusRole(const std::string& role) {
    if (const auto row = m_rows.find(role); row != m_rows.end())
        row->second.column->setFocus(Qt::OtherFocusReason);
}

} // namespace leftfold::ui
