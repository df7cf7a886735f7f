// SPDX-License-Identifier: Apache-2.0
#include "ui/views/connection_details.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/parameter_table.h"
#include "ui/widgets/text_label.h"
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr int tableHeight = 176;

/// The parameters that the form above has fields for.
bool isAbove(const QString& key) {
    static const QStringList keys{QStringLiteral("sslmode"), QStringLiteral("password"), QStringLiteral("host"), QStringLiteral("port"),
        QStringLiteral("dbname"), QStringLiteral("user")};
    return keys.contains(key);
}

QString targetKey() {
    return QStringLiteral("target_session_attrs");
}

QStringList targets() {
    return {{}, QStringLiteral("read-write"), QStringLiteral("read-only"), QStringLiteral("primary"), QStringLiteral("standby"),
        QStringLiteral("prefer-standby")};
}

/// What the table shows of `options`: the time limit has a field of its own.
QString optionsWithoutLimit(const ConnectionForm& form) {
    ConnectionForm rest = form;
    setStatementTimeout(rest, {});
    return rest.parameter(QStringLiteral("options"));
}

} // namespace

ConnectionDetails::ConnectionDetails(const std::vector<PostgresParameter>& known, QWidget* parent)
    : QWidget(parent)
    , m_toggle(makeButton(tr("Certificates, several servers, time limits, all parameters"), ButtonKind::Link, this))
    , m_body(new QWidget(this))
    , m_form(new QFormLayout(m_body)) {
    setObjectName(QStringLiteral("connectionDetails"));
    m_toggle->setObjectName(QStringLiteral("moreParameters"));
    m_toggle->setCheckable(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_body);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addFile(tr("Root certificate"), QStringLiteral("sslrootcert"), QStringLiteral("~/.postgresql/root.crt"));
    addFile(tr("Client certificate"), QStringLiteral("sslcert"), QStringLiteral("~/.postgresql/postgresql.crt"));
    addFile(tr("Client key"), QStringLiteral("sslkey"), QStringLiteral("~/.postgresql/postgresql.key"));
    addField(tr("Pass phrase of the key"), QStringLiteral("sslpassword"), tr("never saved"))->setEchoMode(QLineEdit::Password);
    addTargets();
    auto* connectLimit = addField(tr("Connect within"), QStringLiteral("connect_timeout"), tr("seconds, for each server"));
    connectLimit->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,5}")), connectLimit));
    m_limit = makeLine(tr("A statement may take"), QStringLiteral("statement_timeout"), tr("60s, or 2min; 0 for ever"));
    m_limit->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,9}(ms|s|min|h|d)?")), m_limit));
    m_form->addRow(tr("A statement may take"), m_limit);
    addField(tr("Service"), QStringLiteral("service"), tr("a section of pg_service.conf"));
    addFile(tr("Password file"), QStringLiteral("passfile"), QStringLiteral("~/.pgpass"));
    addTable(known);
    connect(m_toggle, &QPushButton::toggled, this, &ConnectionDetails::fold);
    fold(false);
}

QLineEdit* ConnectionDetails::makeLine(const QString& label, const QString& key, const QString& hint) {
    auto* line = new QLineEdit(m_body);
    line->setObjectName(QStringLiteral("parameter.") + key);
    line->setAccessibleName(label);
    line->setPlaceholderText(hint);
    line->setToolTip(key);
    connect(line, &QLineEdit::textChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
    return line;
}

QLineEdit* ConnectionDetails::addField(const QString& label, const QString& key, const QString& hint) {
    QLineEdit* line = makeLine(label, key, hint);
    m_fields.push_back({key, line});
    m_form->addRow(label, line);
    return line;
}

QLineEdit* ConnectionDetails::addFile(const QString& label, const QString& key, const QString& hint) {
    QLineEdit* line = addField(label, key, hint);
    QAction* choose = line->addAction(icon(QStringLiteral("open-folder")), QLineEdit::TrailingPosition);
    choose->setText(tr("Choose the file")); // also what a screen reader calls it
    connect(choose, &QAction::triggered, this, [this, line, label] {
        const QString file = QFileDialog::getOpenFileName(this, label, line->text());
        if (!file.isEmpty())
            line->setText(file);
    });
    return line;
}

void ConnectionDetails::addTargets() {
    m_target = new ChoiceBox(m_body);
    m_target->setObjectName(QStringLiteral("parameter.") + targetKey());
    m_target->setAccessibleName(tr("Of several servers"));
    m_target->setToolTip(tr("Which of the servers to take, where Host names several; Leftfold reads from any of them"));
    m_target->addItems(targets());
    m_target->setItemText(0, tr("the first that answers"));
    m_target->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_form->addRow(tr("Of several servers"), m_target);
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
}

void ConnectionDetails::addTable(const std::vector<PostgresParameter>& known) {
    m_table = new ParameterTable(m_body);
    m_table->setFixedHeight(scaled(tableHeight));
    QList<std::pair<QString, QString>> rest;
    for (const PostgresParameter& parameter : known) {
        const QString key = QString::fromStdString(parameter.keyword);
        if (!parameter.secret && !hasField(key))
            rest.append({key, QString::fromStdString(parameter.fallback)});
    }
    m_table->setKnown(rest);
    m_form->addRow(makeSectionLabel(tr("Other parameters"), m_body));
    m_form->addRow(m_table);
    connect(m_table, &ParameterTable::edited, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
}

bool ConnectionDetails::hasField(const QString& key) const {
    return isAbove(key) || key == targetKey()
        || std::any_of(m_fields.begin(), m_fields.end(), [&](const Field& field) { return field.key == key; });
}

void ConnectionDetails::fold(bool open) {
    m_toggle->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), IconColor::Accent));
    m_body->setVisible(open);
}

void ConnectionDetails::show(const ConnectionForm& form) {
    m_filling = true;
    ParameterTable::Pairs rest;
    for (const auto& [key, value] : form.parameters) {
        const QString text = key == QLatin1String("options") ? optionsWithoutLimit(form) : value;
        if (!hasField(key) && !text.isEmpty())
            rest.append({key, text});
    }
    bool any = !rest.isEmpty() || !statementTimeout(form).isEmpty();
    for (const Field& field : m_fields) {
        field.line->setText(form.parameter(field.key));
        any = any || !field.line->text().isEmpty();
    }
    const QString target = form.parameter(targetKey());
    m_target->setCurrentIndex(std::max(0, static_cast<int>(targets().indexOf(target))));
    m_limit->setText(statementTimeout(form));
    m_table->setPairs(rest);
    m_filling = false;
    if (any || m_target->currentIndex() > 0)
        m_toggle->setChecked(true); // what is set is seen
}

void ConnectionDetails::apply(ConnectionForm& form) const {
    const ParameterTable::Pairs rest = m_table->pairs();
    const auto before = form.parameters;
    for (const auto& [key, value] : before) {
        if (!hasField(key))
            form.setParameter(key, {});
    }
    for (const auto& [key, value] : rest)
        form.setParameter(key, value);
    for (const Field& field : m_fields)
        form.setParameter(field.key, field.line->text().trimmed());
    form.setParameter(targetKey(), targets().value(m_target->currentIndex()));
    setStatementTimeout(form, m_limit->text().trimmed());
}

QString ConnectionDetails::problem() const {
    const QStringList unknown = m_table->unknown();
    return unknown.isEmpty() ? QString() : tr("PostgreSQL has no connection parameter %1.").arg(unknown.join(QStringLiteral(", ")));
}

} // namespace leftfold::ui
