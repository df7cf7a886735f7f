// SPDX-License-Identifier: Apache-2.0
#include "ui/views/connection_details.h"
#include "ui/views/postgres_form.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/color_choice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"
#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace leftfold::ui {

namespace {

/// libpq's modes, from careless to strict.
QStringList sslModes() {
    return {{}, QStringLiteral("disable"), QStringLiteral("allow"), QStringLiteral("prefer"), QStringLiteral("require"),
        QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
}

QHBoxLayout* rowOf(QWidget* row) {
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    return line;
}

} // namespace

PostgresForm::PostgresForm(Workspace& workspace, const Connecting& connecting, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_connecting(connecting) {
    setObjectName(QStringLiteral("postgresForm"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    buildLogin(form);
    m_details = new ConnectionDetails(m_connecting.parameters, this);
    form->addRow(QString(), m_details);
    m_uri = addField(form, tr("or URI"), QStringLiteral("uri"), QStringLiteral("postgresql://reader@db.example.org/shop"));
    buildLabel(form);
    form->addRow(QString(), makeButtons());
    m_answer = new TextLabel(TextStyle::Body, TextColor::Muted, this);
    m_answer->setObjectName(QStringLiteral("answer"));
    m_answer->setWordWrap(true);
    form->addRow(QString(), m_answer);
    connectFields();
}

void PostgresForm::buildLogin(QFormLayout* form) {
    form->addRow(tr("Host"), makeHostRow());
    m_database = addField(form, tr("Database"), QStringLiteral("database"), tr("shop"));
    m_user = addField(form, tr("User"), QStringLiteral("user"), tr("reader"));
    m_password = addField(form, tr("Password"), QStringLiteral("password"), tr("asked for where it is needed"));
    m_password->setEchoMode(QLineEdit::Password);
    m_keep = new QCheckBox(tr("Keep the password in the desktop's keychain"), this);
    m_keep->setObjectName(QStringLiteral("keepInKeychain"));
    m_keep->setToolTip(tr("Nowhere else is a password ever kept. Without this it is asked for each time, "
                          "unless PGPASSWORD, ~/.pgpass or a service file have it."));
    form->addRow(QString(), m_keep);
    m_sslMode = new ChoiceBox(this);
    m_sslMode->setObjectName(QStringLiteral("sslMode"));
    m_sslMode->setAccessibleName(tr("TLS"));
    m_sslMode->addItems(sslModes());
    m_sslMode->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_sslMode->setItemText(0, tr("as the server offers"));
    form->addRow(tr("TLS"), m_sslMode);
}

void PostgresForm::buildLabel(QFormLayout* form) {
    m_name = addField(form, tr("Name"), QStringLiteral("connectionName"), tr("to save it under"));
    form->addRow(tr("Group"), makeGroupRow());
    m_production = new QCheckBox(tr("This is production: colour the first line"), this);
    m_production->setObjectName(QStringLiteral("isProduction"));
    form->addRow(QString(), m_production);
}

QLineEdit* PostgresForm::addField(QFormLayout* form, const QString& label, const QString& name, const QString& hint) {
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setPlaceholderText(hint);
    field->setAccessibleName(label);
    form->addRow(label, field);
    return field;
}

QWidget* PostgresForm::makeHostRow() {
    auto* row = new QWidget(this);
    QHBoxLayout* line = rowOf(row);
    m_host = new QLineEdit(row);
    m_host->setObjectName(QStringLiteral("host"));
    m_host->setPlaceholderText(QStringLiteral("localhost"));
    m_host->setAccessibleName(tr("Host"));
    m_host->setToolTip(tr("Several servers of one database: a.example.org,b.example.org"));
    m_port = new QLineEdit(row);
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setPlaceholderText(QStringLiteral("5432"));
    m_port->setAccessibleName(tr("Port"));
    m_port->setToolTip(tr("One for all servers, or one for each: 5432,5433"));
    m_port->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9, ]*")), m_port));
    m_port->setMaximumWidth(scaled(80));
    line->addWidget(m_host, 1);
    line->addWidget(m_port);
    return row;
}

QWidget* PostgresForm::makeGroupRow() {
    auto* row = new QWidget(this);
    QHBoxLayout* line = rowOf(row);
    m_group = new ChoiceBox(row);
    m_group->setObjectName(QStringLiteral("connectionGroup"));
    m_group->setAccessibleName(tr("Group"));
    m_group->setEditable(true);
    m_group->lineEdit()->setAccessibleName(tr("Group"));
    m_group->lineEdit()->setPlaceholderText(tr("none"));
    m_group->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_color = new ColorChoice(row);
    m_color->setObjectName(QStringLiteral("connectionColor"));
    line->addWidget(m_group, 1);
    line->addWidget(m_color);
    return row;
}

QWidget* PostgresForm::makeButtons() {
    auto* row = new QWidget(this);
    QHBoxLayout* line = rowOf(row);
    const auto add = [&](const QString& text, ButtonKind kind, const char* name, void (PostgresForm::*run)()) {
        QPushButton* button = makeButton(text, kind, row);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, run);
        line->addWidget(button);
        return button;
    };
    m_openButton = add(tr("Open"), ButtonKind::Primary, "openServer", &PostgresForm::open);
    m_testButton = add(tr("Test connection"), ButtonKind::Normal, "testConnection", &PostgresForm::test);
    m_testButton->setIcon(icon(QStringLiteral("plug")));
    add(tr("Save"), ButtonKind::Normal, "saveConnection", &PostgresForm::save);
    m_newButton = add(tr("New"), ButtonKind::Quiet, "newConnection", &PostgresForm::startNew);
    m_newButton->setToolTip(tr("Leave the saved connection as it is and fill in another"));
    m_newButton->hide();
    line->addStretch(1);
    return row;
}

} // namespace leftfold::ui
