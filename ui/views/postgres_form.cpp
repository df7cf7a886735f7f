// SPDX-License-Identifier: Apache-2.0
#include "ui/views/postgres_form.h"
#include "ui/views/store_caption.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

/// libpq's modes, from careless to strict.
QStringList sslModes() {
    return {{}, QStringLiteral("disable"), QStringLiteral("allow"), QStringLiteral("prefer"), QStringLiteral("require"),
        QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
}

QString layoutsOf(const StoreDescription& store) {
    QStringList names;
    for (const FoundLayout& layout : store.layouts) {
        if (layout.role == LayoutRole::Events)
            names << QStringLiteral("%1 (%2)").arg(QString::fromStdString(layout.name), QString::fromStdString(layout.table));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

PostgresForm::PostgresForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace) {
    setObjectName(QStringLiteral("postgresForm"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Host"), makeHostRow());
    m_database = addField(form, tr("Database"), QStringLiteral("database"), tr("shop"));
    m_user = addField(form, tr("User"), QStringLiteral("user"), tr("reader"));
    m_password = addField(form, tr("Password"), QStringLiteral("password"), tr("never saved"));
    m_password->setEchoMode(QLineEdit::Password);
    m_sslMode = new ChoiceBox(this);
    m_sslMode->setObjectName(QStringLiteral("sslMode"));
    m_sslMode->setAccessibleName(tr("TLS"));
    m_sslMode->addItems(sslModes());
    m_sslMode->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_sslMode->setItemText(0, tr("as the server offers"));
    form->addRow(tr("TLS"), m_sslMode);
    m_uri = addField(form, tr("or URI"), QStringLiteral("uri"), QStringLiteral("postgresql://reader@db.example.org/shop"));
    m_production = new QCheckBox(tr("This is production: colour the first line"), this);
    m_production->setObjectName(QStringLiteral("isProduction"));
    form->addRow(QString(), m_production);
    form->addRow(QString(), makeButtons());
    m_answer = new TextLabel(TextStyle::Body, TextColor::Muted, this);
    m_answer->setObjectName(QStringLiteral("answer"));
    m_answer->setWordWrap(true);
    form->addRow(QString(), m_answer);
    connectFields();
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
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_host = new QLineEdit(row);
    m_host->setObjectName(QStringLiteral("host"));
    m_host->setPlaceholderText(QStringLiteral("localhost"));
    m_host->setAccessibleName(tr("Host"));
    m_port = new QLineEdit(row);
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setPlaceholderText(QStringLiteral("5432"));
    m_port->setAccessibleName(tr("Port"));
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_port->setMaximumWidth(scaled(80));
    line->addWidget(m_host, 1);
    line->addWidget(m_port);
    return row;
}

QWidget* PostgresForm::makeButtons() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 4, 0, 0);
    line->setSpacing(8);
    m_openButton = makeButton(tr("Open"), ButtonKind::Primary, row);
    m_openButton->setObjectName(QStringLiteral("openServer"));
    m_testButton = makeButton(tr("Test connection"), ButtonKind::Normal, row);
    m_testButton->setObjectName(QStringLiteral("testConnection"));
    m_testButton->setIcon(icon(QStringLiteral("plug")));
    line->addWidget(m_openButton);
    line->addWidget(m_testButton);
    line->addStretch(1);
    connect(m_openButton, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(choice()); });
    connect(m_testButton, &QPushButton::clicked, this, &PostgresForm::test);
    return row;
}

void PostgresForm::connectFields() {
    for (QLineEdit* field : {m_host, m_port, m_database, m_user, m_password}) {
        connect(field, &QLineEdit::textChanged, this, &PostgresForm::readFields);
        connect(field, &QLineEdit::returnPressed, m_openButton, &QPushButton::click);
    }
    connect(m_sslMode, &QComboBox::currentIndexChanged, this, &PostgresForm::readFields);
    connect(m_uri, &QLineEdit::textChanged, this, &PostgresForm::readUri);
    connect(m_uri, &QLineEdit::returnPressed, m_openButton, &QPushButton::click);
}

void PostgresForm::readFields() {
    if (m_filling)
        return;
    m_values.host = m_host->text();
    m_values.port = m_port->text();
    m_values.database = m_database->text();
    m_values.user = m_user->text();
    m_values.password = m_password->text();
    m_values.sslMode = m_sslMode->currentIndex() > 0 ? m_sslMode->currentText() : QString();
    m_pasted.clear();
    hideAnswer();
    writeUri();
}

void PostgresForm::readUri() {
    if (m_filling)
        return;
    hideAnswer();
    const auto values = fromUri(m_uri->text());
    m_pasted = values ? QString() : m_uri->text().trimmed();
    if (!values)
        return;
    const QString password = values->password.isEmpty() ? m_values.password : values->password;
    m_values = *values;
    m_values.password = password;
    writeFields();
    if (!values->password.isEmpty())
        writeUri(); // a pasted password moves to its own field and out of sight
}

void PostgresForm::writeFields() {
    m_filling = true;
    m_host->setText(m_values.host);
    m_port->setText(m_values.port);
    m_database->setText(m_values.database);
    m_user->setText(m_values.user);
    m_password->setText(m_values.password);
    m_sslMode->setCurrentIndex(std::max<int>(0, static_cast<int>(sslModes().indexOf(m_values.sslMode))));
    m_filling = false;
}

void PostgresForm::writeUri() {
    m_filling = true;
    m_uri->setText(toShownUri(m_values));
    if (!m_uri->hasFocus())
        m_uri->setCursorPosition(0); // the beginning tells more than the end
    m_filling = false;
}

void PostgresForm::fill(const QString& uri, bool production) {
    m_production->setChecked(production);
    m_uri->setText(uri);
    m_password->clear();
    m_password->setFocus();
}

StoreChoice PostgresForm::choice() const {
    const QString store = m_pasted.isEmpty() ? toUri(m_values) : m_pasted;
    return {store.toStdString(), {}, m_production->isChecked()};
}

void PostgresForm::test() {
    m_testButton->setEnabled(false);
    showAnswer(true, tr("Connecting…"), {});
    m_answer->setColor(TextColor::Muted);
    m_workspace.tryStore(this, choice(), [this](const Result<StoreDescription>& store) {
        m_testButton->setEnabled(true);
        if (!store)
            return showFailure(store.error());
        showAnswer(true, tr("It answers: %1. Events are in %2.").arg(QString::fromStdString(store->name), layoutsOf(*store)),
            QString::fromStdString(store->detection));
    });
}

void PostgresForm::showFailure(const Error& error) {
    showAnswer(false, QString::fromStdString(error.message), QString::fromStdString(error.detail));
}

void PostgresForm::showAnswer(bool good, const QString& sentence, const QString& detail) {
    m_answer->setColor(good ? TextColor::Added : TextColor::Removed);
    m_answer->setText((good ? QStringLiteral("✓ ") : QStringLiteral("✕ ")) + sentence);
    m_answer->setToolTip(detail);
}

void PostgresForm::hideAnswer() {
    m_answer->clear();
}

} // namespace leftfold::ui
